/**
 * The official words that the interface cannot do without. Each is a key of the `glossary` messages (its name, and
 * `…Text` for what it means), a tag in other messages (`<cisp>CISP</cisp>`) and a heading of `/comprendre`.
 */
export const terms = [
  'cisp',
  'eft',
  'defi',
  'filiere',
  'stage',
  'forem',
  'cpas',
  'ris',
  'cess',
  'fle',
  'agrement',
  'bassin',
  'federation',
  'asbl',
] as const;

export type TermKey = (typeof terms)[number];

/** Where the page that explains everything says this word. */
export function termAnchor(term: TermKey): string {
  return `mot-${term}`;
}

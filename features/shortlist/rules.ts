/** Slugs of trainings in the reader's order, each once, at most ten. */
export type Shortlist = readonly string[];

export const MAX_TRAININGS = 10;
/** One per training, in order: `/ma-liste?f=…&f=…`. */
export const SHORTLIST_PARAM = 'f';
const MAX_SLUG_LENGTH = 150;

/** What an address says, and what of it was left aside: a page forgives, but tells. */
export type ReadShortlist = { slugs: Shortlist; tooMany: number; unreadable: number };

/** Reads a list from a query string. Never fails. Inverse of `shortlistHref`. */
export function readShortlist(params: URLSearchParams): ReadShortlist {
  const given = [...new Set(params.getAll(SHORTLIST_PARAM).map((value) => value.trim()))].filter(Boolean);
  const slugs = given.filter(isSlug);
  return {
    slugs: slugs.slice(0, MAX_TRAININGS),
    tooMany: Math.max(0, slugs.length - MAX_TRAININGS),
    unreadable: given.length - slugs.length,
  };
}

/** The address of a list, without language. */
export function shortlistHref(slugs: Shortlist): string {
  const query = new URLSearchParams(slugs.map((slug) => [SHORTLIST_PARAM, slug])).toString();
  return query ? `/ma-liste?${query}` : '/ma-liste';
}

/** The list as a device kept it. What cannot be read is left out and told, so that the original can be put aside. */
export function readStored(raw: string | null): { slugs: Shortlist; isDamaged: boolean } {
  if (raw === null) return { slugs: [], isDamaged: false };
  const value = parseJson(raw);
  const kept = Array.isArray(value) ? value.filter((one) => typeof one === 'string').filter(isSlug) : [];
  const slugs = [...new Set(kept)].slice(0, MAX_TRAININGS);
  return { slugs, isDamaged: writeStored(slugs) !== raw };
}

export function writeStored(slugs: Shortlist): string {
  return JSON.stringify(slugs);
}

export function canAdd(list: Shortlist, slug: string): boolean {
  return list.includes(slug) || list.length < MAX_TRAININGS;
}

/** At the end, or at a place of its own; a list that is full, or has it, stays as it is. */
export function add(list: Shortlist, slug: string, at = list.length): Shortlist {
  if (list.includes(slug) || !canAdd(list, slug)) return list;
  return [...list.slice(0, at), slug, ...list.slice(at)];
}

export function remove(list: Shortlist, slug: string): Shortlist {
  return list.filter((one) => one !== slug);
}

/** One step towards the beginning (-1) or the end (1); at the edge nothing moves. */
export function move(list: Shortlist, slug: string, step: -1 | 1): Shortlist {
  const from = list.indexOf(slug);
  const other = list[from + step];
  if (from < 0 || other === undefined) return list;
  return list.map((one, index) => (index === from ? other : index === from + step ? slug : one));
}

/** One's own list first, then what is new in the other as far as there is room. */
export function merge(own: Shortlist, other: Shortlist): { list: Shortlist; leftOut: number } {
  const all = [...new Set([...own, ...other])];
  return { list: all.slice(0, MAX_TRAININGS), leftOut: Math.max(0, all.length - MAX_TRAININGS) };
}

/** The same trainings, in whatever order. */
export function isSameChoice(a: Shortlist, b: Shortlist): boolean {
  return a.length === b.length && a.every((slug) => b.includes(slug));
}

function isSlug(value: string): boolean {
  return value.length <= MAX_SLUG_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

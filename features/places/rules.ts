/** A place as a visitor knows it: a postal code and a name, with the point that stands for it. */
export type Place = {
  postalCode: string;
  name: string;
  commune: string;
  zoneCode: string;
  latitude: number;
  longitude: number;
};

/** What a typed place turned out to be. */
export type PlaceAnswer =
  | { kind: 'NONE' }
  /** `others`: further places of that name elsewhere, to choose from. */
  | { kind: 'FOUND'; place: Place; others: Place[] }
  | { kind: 'UNKNOWN'; typed: string; suggestions: Place[] };

export const MAX_PLACE_LENGTH = 80;

/** A place as a URL gives it to a page: whatever is sent, a short text without what the database refuses. */
export function readTypedPlace(value: string | string[] | undefined): string {
  const typed = (Array.isArray(value) ? value[0] : value) ?? '';
  return typed
    .slice(0, MAX_PLACE_LENGTH)
    .replaceAll('\0', ' ')
    .replace(/\p{Surrogate}/gu, ' ')
    .trim();
}

/** The way a place is written in a URL: always understood again, and never another place of the same name. */
export function placeParam(place: Place): string {
  return `${place.postalCode} ${place.name}`;
}

/** Cuts "5000 Namur", "5000" or "Namur (5000)" into its postal code and its name; either may be absent. */
export function splitTypedPlace(typed: string): { postalCode: string | null; name: string } {
  const code = /(?:^|\D)(\d{4})(?!\d)/.exec(typed)?.[1] ?? null;
  const name = (code ? typed.replace(code, ' ') : typed)
    .replace(/[()]/g, ' ')
    .replace(/^\s*B-?\s*$/i, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { postalCode: code, name };
}

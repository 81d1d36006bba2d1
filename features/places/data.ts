import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/lib/db';
import { type Place, type PlaceAnswer, splitTypedPlace } from './rules';

const MAX_SUGGESTIONS = 8;

const placeColumns = Prisma.sql`
  locality.postal_code AS "postalCode", locality.name, commune.name AS commune, commune.zone_code AS "zoneCode",
  locality.latitude, locality.longitude`;

/** A commune's own row before its villages, then by postal code. */
const mainPlacesFirst = Prisma.sql`(locality.kind = 'COMMUNE') DESC, locality.postal_code, locality.name`;

/** Finds what a visitor typed as a place: French or German name, any accents, with or without its postal code. */
export async function findPlace(db: Db, typed: string): Promise<PlaceAnswer> {
  if (typed === '') return { kind: 'NONE' };
  const { postalCode, name } = splitTypedPlace(typed);
  if (postalCode === null && name === '') return { kind: 'UNKNOWN', typed, suggestions: [] };
  const exact = await db.$queryRaw<Place[]>`
    SELECT ${placeColumns}
    FROM locality JOIN commune USING (nis_code)
    WHERE (${postalCode}::text IS NULL OR locality.postal_code = ${postalCode})
      AND (${name} = '' OR (
        search_name(${name}) IN (locality.plain_name, locality.plain_name_de)))
    ORDER BY ${mainPlacesFirst}
    LIMIT 20`;
  const [place, ...rest] = exact;
  if (place) {
    // Rows of one commune are one place to a visitor (4000 and 4020 Liège); another commune's is a homonym.
    const others = name === '' ? [] : rest.filter((other) => other.commune !== place.commune);
    return { kind: 'FOUND', place, others };
  }
  if (postalCode && name) {
    // "5000 Namurr": the code is a better witness than the name.
    const byCode = await findPlace(db, postalCode);
    if (byCode.kind === 'FOUND') return byCode;
  }
  return { kind: 'UNKNOWN', typed, suggestions: await suggestPlaces(db, name || typed, 5) };
}

/**
 * Places whose name or postal code begins like what is typed, then names that contain it or look like it.
 *
 * @param byLikeness false = only those that begin like it
 */
export async function suggestPlaces(
  db: Db,
  typed: string,
  limit = MAX_SUGGESTIONS,
  { byLikeness = true } = {},
): Promise<Place[]> {
  const term = typed.trim().slice(0, 80);
  if (/^\d{1,4}$/.test(term)) {
    return db.$queryRaw<Place[]>`
      SELECT ${placeColumns}
      FROM locality JOIN commune USING (nis_code)
      WHERE locality.postal_code LIKE ${`${term}%`}
      ORDER BY ${mainPlacesFirst}
      LIMIT ${limit}`;
  }
  const { postalCode, name } = splitTypedPlace(term);
  return db.$queryRaw<Place[]>`
    WITH typed AS (SELECT search_name(${name}) AS name)
    SELECT ${placeColumns}
    FROM typed, locality JOIN commune USING (nis_code)
    WHERE typed.name <> ''
      AND (${postalCode}::text IS NULL OR locality.postal_code = ${postalCode})
      AND (locality.search_name LIKE typed.name || '%'
        OR ${byLikeness} AND (locality.search_name LIKE '%' || typed.name || '%' OR locality.search_name % typed.name))
    ORDER BY
      -- Most places have no German name: the comparison is then null, which would come first.
      coalesce(typed.name IN (locality.plain_name, locality.plain_name_de), FALSE) DESC,
      (locality.search_name LIKE typed.name || '%') DESC,
      similarity(locality.search_name, typed.name) DESC,
      ${mainPlacesFirst}
    LIMIT ${limit}`;
}

/** The locality nearest to a point, to give a moved map a name; null outside Wallonia and its surroundings. */
export async function findNearestPlace(db: Db, latitude: number, longitude: number): Promise<Place | null> {
  const [place] = await db.$queryRaw<Place[]>`
    SELECT ${placeColumns}
    FROM locality JOIN commune USING (nis_code)
    WHERE distance_km(${latitude}, ${longitude}, locality.latitude, locality.longitude) < 50
    ORDER BY distance_km(${latitude}, ${longitude}, locality.latitude, locality.longitude)
    LIMIT 1`;
  return place ?? null;
}

/** `isMain`: a whole commune, not one of its villages. */
export type NamedPlace = Place & { phrase: number; isMain: boolean };

/** The places that whole phrases name, by postal code, French or German name; of several of one name, the main one. */
export async function findNamedPlaces(db: Db, phrases: readonly string[]): Promise<NamedPlace[]> {
  if (phrases.length === 0) return [];
  return db.$queryRaw<NamedPlace[]>`
    WITH asked AS MATERIALIZED (
      SELECT phrase, text, search_name(text) AS name
      FROM unnest(${[...phrases]}::text[]) WITH ORDINALITY AS typed(text, phrase)
    )
    SELECT DISTINCT ON (asked.phrase) asked.phrase::int - 1 AS phrase, ${placeColumns},
      locality.kind = 'COMMUNE' AS "isMain"
    FROM asked
    JOIN locality ON locality.postal_code = asked.text OR locality.plain_name = asked.name
      OR locality.plain_name_de = asked.name
    JOIN commune USING (nis_code)
    ORDER BY asked.phrase, ${mainPlacesFirst}`;
}

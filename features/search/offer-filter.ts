import 'server-only';
import type { Place } from '@/features/places/rules';
import { Prisma } from '@/generated/prisma/client';
import { isNarrowed } from './criteria';
import type { Meaning, SearchUnit, UnitQueries } from './meaning';
import { inParts } from './ts-query';

/** Conditions on rows of `offer`. */
export type OfferFilter = {
  /** Words, place and all filters, of the row itself: what is given here. */
  all: Prisma.Sql;
  /** The same of the first row of a training, which answers for all its sites unless a place is asked for. */
  ofTraining: Prisma.Sql;
  /** True of a row in the zones asked for. */
  zone: Prisma.Sql;
  /** Rank of a row for the words searched, 0 without words: see docs/decisions/0010-search.md. */
  rank: Prisma.Sql;
  /** Kilometres to the place, null without one. */
  distance: Prisma.Sql;
};

const anything = Prisma.sql`TRUE`;

/**
 * The one translation of criteria into SQL, used by list, facets, zones and map.
 *
 * Footnote 1: nothing chosen means every published centre, trainings known or not; any criterion means its matching
 * trainings only. Unknown is not a value: a null never equals a chosen one.
 */
export function offerFilter({ criteria, place, words }: Meaning): OfferFilter {
  const zone = criteria.zones.length ? Prisma.sql`offer.zone_code = ANY (${[...criteria.zones]}::bpchar[])` : anything;
  const anyZone = criteria.zones.length ? Prisma.sql`offer.zones && ${[...criteria.zones]}::bpchar[]` : anything;
  const method = criteria.methods.length
    ? Prisma.sql`offer.method = ANY (${[...criteria.methods]}::method[])`
    : anything;
  const trainingType = criteria.trainingTypes.length
    ? Prisma.sql`offer.training_type = ANY (${[...criteria.trainingTypes]}::training_type[])`
    : anything;
  const domain = criteria.domains.length
    ? Prisma.sql`offer.domain_id IN (SELECT id FROM domain WHERE slug = ANY (${[...criteria.domains]}))`
    : anything;
  const matching = isNarrowed(criteria) ? Prisma.sql`offer.training_id IS NOT NULL` : anything;
  const inWords = words ? Prisma.sql`offer.search_vector @@ ${words.match}::tsquery` : anything;
  const near = place ? within(place, criteria.radiusKm) : anything;
  const anywhere = Prisma.sql`${matching} AND ${inWords} AND ${method} AND ${trainingType} AND ${domain}`;
  return {
    all: Prisma.sql`${anywhere} AND ${near} AND ${zone}`,
    ofTraining: Prisma.sql`${anywhere} AND ${near} AND ${anyZone}`,
    zone,
    rank: words ? rankOf(words.units) : Prisma.sql`0`,
    distance: place ? distanceTo(place) : Prisma.sql`NULL::float8`,
  };
}

/**
 * The steps from the surest sign to the weakest; a row has the first that it fits, for each thing looked for. Titles (A) say
 * what a training is, the names of its centre and domain (B) where it belongs; C is its description.
 */
export const rankSteps = [
  { name: 'TITLE_EXACT', sign: 'exact', parts: 'A' },
  { name: 'TITLE_STEM', sign: 'stem', parts: 'A' },
  { name: 'TITLE_CONCEPT', sign: 'conceptTitle', parts: null },
  { name: 'NAMES_EXACT', sign: 'exact', parts: 'AB' },
  { name: 'NAMES_STEM', sign: 'stem', parts: 'AB' },
  { name: 'TITLE_PREFIX', sign: 'prefix', parts: 'A' },
  { name: 'TEXT_STEM', sign: 'stem', parts: 'ABC' },
  { name: 'TEXT_CONCEPT', sign: 'concept', parts: null },
  { name: 'TEXT_PREFIX', sign: 'prefix', parts: 'ABC' },
  { name: 'MAYBE', sign: 'maybe', parts: null },
  { name: 'PLACE', sign: 'stem', parts: null },
  { name: 'NEAR', sign: 'near', parts: null },
] as const satisfies readonly { name: string; sign: keyof UnitQueries; parts: string | null }[];

export type RankStep = (typeof rankSteps)[number]['name'];

/** The name of a step as `stepOf` counts it. */
export function rankStepOf(step: number): RankStep | null {
  return rankSteps[rankSteps.length - step]?.name ?? null;
}

/**
 * The steps of all that is looked for, added up; longer phrases count more, and between equals what was
 * typed first.
 */
function rankOf(units: readonly SearchUnit[]): Prisma.Sql {
  const ranks = units.map(
    (unit, index) => Prisma.sql`(${stepOf(unit)}) * ${100 + 30 * (unit.tokens - 1) + units.length - index}::int`,
  );
  return Prisma.sql`(${Prisma.join(ranks, ' + ')})`;
}

/** How many steps from the bottom; 0 = no sign. */
export function stepOf({ queries }: SearchUnit): Prisma.Sql {
  const cases = rankSteps.flatMap(({ sign, parts }, index) => {
    const query = queries[sign];
    if (query === null) return [];
    const inForce = parts === null ? query : inParts(query, parts);
    return [Prisma.sql`WHEN offer.search_vector @@ ${inForce}::tsquery THEN ${rankSteps.length - index}::int`];
  });
  return cases.length === 0 ? Prisma.sql`0` : Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE 0 END`;
}

export function distanceTo(place: Place): Prisma.Sql {
  return Prisma.sql`distance_km(${place.latitude}::float8, ${place.longitude}::float8, offer.position[1], offer.position[0])`;
}

/** A box that the index on `position` can answer, then the circle itself. */
export function within(place: Place, radiusKm: number): Prisma.Sql {
  return Prisma.sql`(offer.position <@ ${boxAround(place, radiusKm)} AND ${distanceTo(place)} <= ${radiusKm}::float8)`;
}

/** Degrees that hold the circle. */
export function boxAround(place: Place, radiusKm: number): Prisma.Sql {
  const latitudes = radiusKm / 110.5;
  const longitudes = radiusKm / (110.5 * Math.cos(((Math.abs(place.latitude) + latitudes) * Math.PI) / 180));
  return Prisma.sql`box(
    point(${place.longitude - longitudes}::float8, ${place.latitude - latitudes}::float8),
    point(${place.longitude + longitudes}::float8, ${place.latitude + latitudes}::float8))`;
}

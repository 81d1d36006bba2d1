import 'server-only';
import type { Place } from '@/features/places/rules';
import { Prisma } from '@/generated/prisma/client';
import { isNarrowed } from './criteria';
import type { Meaning, SearchUnit, UnitQueries } from './meaning';

/** Conditions on rows of `offer`, one per facet so that a facet's counts can leave out its own. */
export type OfferFilter = {
  /** Words and place: in force for every count. */
  base: Prisma.Sql;
  zone: Prisma.Sql;
  method: Prisma.Sql;
  trainingType: Prisma.Sql;
  domain: Prisma.Sql;
  /** All of them. */
  all: Prisma.Sql;
  /** The same of the first row of a training, which answers for all its sites unless a place is asked for. */
  ofTraining: Prisma.Sql;
  /** True = a place is asked for: a training matches by its sites near there alone. */
  isNear: boolean;
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
  const inWords = words ? Prisma.sql`offer.search_vector @@ ${words.match}::tsquery` : anything;
  const near = place ? within(place, criteria.radiusKm) : anything;
  const zone = criteria.zones.length ? Prisma.sql`offer.zone_code = ANY (${[...criteria.zones]}::bpchar[])` : anything;
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
  const anyZone = criteria.zones.length ? Prisma.sql`offer.zones && ${[...criteria.zones]}::bpchar[]` : anything;
  const base = Prisma.sql`${matching} AND ${inWords} AND ${near}`;
  return {
    base,
    zone,
    method,
    trainingType,
    domain,
    all: Prisma.sql`${base} AND ${zone} AND ${method} AND ${trainingType} AND ${domain}`,
    ofTraining: Prisma.sql`${base} AND ${anyZone} AND ${method} AND ${trainingType} AND ${domain}`,
    isNear: place !== null,
    rank: words ? rankOf(words.units) : Prisma.sql`0`,
    distance: place ? distanceTo(place) : Prisma.sql`NULL::float8`,
  };
}

/** Where a sign shows. Titles say what a training is, the centre and the domain where it belongs. */
const title = Prisma.sql`ts_filter(offer.search_vector, '{a}')`;
const titleOrNames = Prisma.sql`ts_filter(offer.search_vector, '{a,b}')`;
const text = Prisma.sql`ts_filter(offer.search_vector, '{a,b,c}')`;
const anywhere = Prisma.sql`offer.search_vector`;

/** The steps from the surest sign to the weakest; a row has the first that it fits, for each thing looked for. */
export const rankSteps = [
  { name: 'TITLE_EXACT', where: title, sign: 'exact' },
  { name: 'TITLE_STEM', where: title, sign: 'stem' },
  { name: 'TITLE_CONCEPT', where: anywhere, sign: 'conceptTitle' },
  { name: 'NAMES_EXACT', where: titleOrNames, sign: 'exact' },
  { name: 'NAMES_STEM', where: titleOrNames, sign: 'stem' },
  { name: 'TITLE_PREFIX', where: title, sign: 'prefix' },
  { name: 'TEXT_STEM', where: text, sign: 'stem' },
  { name: 'TEXT_CONCEPT', where: anywhere, sign: 'concept' },
  { name: 'TEXT_PREFIX', where: text, sign: 'prefix' },
  { name: 'MAYBE', where: anywhere, sign: 'maybe' },
  { name: 'PLACE', where: anywhere, sign: 'stem' },
  { name: 'NEAR', where: anywhere, sign: 'near' },
] as const satisfies readonly { name: string; where: Prisma.Sql; sign: keyof UnitQueries }[];

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
  const cases = rankSteps.flatMap(({ where, sign }, index) =>
    queries[sign] === null
      ? []
      : [Prisma.sql`WHEN ${where} @@ ${queries[sign]}::tsquery THEN ${rankSteps.length - index}::int`],
  );
  return cases.length === 0 ? Prisma.sql`0` : Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE 0 END`;
}

function distanceTo(place: Place): Prisma.Sql {
  return Prisma.sql`distance_km(${place.latitude}::float8, ${place.longitude}::float8, offer.position[1], offer.position[0])`;
}

/** A box that the index on `position` can answer, then the circle itself. */
function within(place: Place, radiusKm: number): Prisma.Sql {
  const latitudes = radiusKm / 110.5;
  const longitudes = radiusKm / (110.5 * Math.cos(((Math.abs(place.latitude) + latitudes) * Math.PI) / 180));
  return Prisma.sql`(
    offer.position <@ box(
      point(${place.longitude - longitudes}::float8, ${place.latitude - latitudes}::float8),
      point(${place.longitude + longitudes}::float8, ${place.latitude + latitudes}::float8))
    AND ${distanceTo(place)} <= ${radiusKm}::float8)`;
}

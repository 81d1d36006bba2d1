import 'server-only';
import type { Place } from '@/features/places/rules';
import { Prisma } from '@/generated/prisma/client';
import { isNarrowed, type SearchCriteria } from './criteria';
import { wordsOf } from './words';

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
  /** True = a zone or a place is asked for. */
  asksWhere: boolean;
  /** False = the rows of a training match alike, so its first one answers for all. Words may name a site's locality. */
  dependsOnSite: boolean;
  /** Rank of a row for the words searched, 0 without words. */
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
export function offerFilter(criteria: SearchCriteria, place: Place | null): OfferFilter {
  const words = wordsOf(criteria.text);
  const query = Prisma.sql`offer_query(${words}::text[])`;
  // Words that French ignores leave no query: "dans la" asks for nothing in particular.
  const text = words.length === 0 ? anything : Prisma.sql`(${query} IS NULL OR offer.search_vector @@ ${query})`;
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
  const asksWhere = place !== null || criteria.zones.length > 0;
  const base = Prisma.sql`${matching} AND ${text} AND ${near}`;
  return {
    base,
    zone,
    method,
    trainingType,
    domain,
    all: Prisma.sql`${base} AND ${zone} AND ${method} AND ${trainingType} AND ${domain}`,
    asksWhere,
    dependsOnSite: asksWhere || words.length > 0,
    rank: words.length === 0 ? Prisma.sql`0::float4` : Prisma.sql`coalesce(ts_rank(offer.search_vector, ${query}), 0)`,
    distance: place ? distanceTo(place) : Prisma.sql`NULL::float8`,
  };
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

import 'server-only';
import type { Place } from '@/features/places/rules';
import { Prisma } from '@/generated/prisma/client';
import type { ConfirmedBy, DatePrecision, Method, TrainingType } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';
import { effectiveSort, PAGE_SIZE, type SearchCriteria, type Sort } from './criteria';
import { type OfferFilter, offerFilter } from './offer-filter';
import type { FacetCounts, HiddenAsUnknown, OfferedAt, SearchAnswer, TrainingResult } from './result';
import { correctWords } from './typos';
import { wordsOf } from './words';

/**
 * One page of matching trainings with the counts beside it.
 *
 * @param place the point that `criteria.place` stands for; null when there is none or it was not understood
 */
export async function searchTrainings(db: Db, criteria: SearchCriteria, place: Place | null): Promise<SearchAnswer> {
  const answer = await searchOnce(db, criteria, place);
  if (answer.total > 0) return answer;
  const corrected = await correctCriteria(db, criteria);
  if (!corrected) return answer;
  const second = await searchOnce(db, corrected, place);
  return second.total > 0 ? { ...second, correctedText: corrected.text } : answer;
}

/** The criteria that a search really answers: typing mistakes put right when what was typed gives nothing. */
export async function criteriaInForce(db: Db, criteria: SearchCriteria, place: Place | null): Promise<SearchCriteria> {
  if (criteria.text === '' || (await countTrainings(db, criteria, place)) > 0) return criteria;
  const corrected = await correctCriteria(db, criteria);
  return corrected && (await countTrainings(db, corrected, place)) > 0 ? corrected : criteria;
}

async function correctCriteria(db: Db, criteria: SearchCriteria): Promise<SearchCriteria | null> {
  const words = criteria.text === '' ? null : await correctWords(db, wordsOf(criteria.text));
  return words && { ...criteria, text: words.join(' ') };
}

/** How many trainings match, to offer a way out of an empty list. */
export async function countTrainings(db: Db, criteria: SearchCriteria, place: Place | null): Promise<number> {
  const filter = offerFilter(criteria, place);
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(DISTINCT training_id)::int AS total FROM offer WHERE ${filter.all}`;
  return row?.total ?? 0;
}

async function searchOnce(db: Db, criteria: SearchCriteria, place: Place | null): Promise<SearchAnswer> {
  const filter = offerFilter(criteria, place);
  const [counts, page] = await Promise.all([
    countFacets(db, criteria, place),
    listPage(db, filter, effectiveSort(criteria), criteria.page),
  ]);
  return { ...counts, items: await describeTrainings(db, page, filter), place, correctedText: null };
}

type Counts = { total: number; facets: FacetCounts; hidden: HiddenAsUnknown };

/** Totals and counts per choice, without the list. */
export async function countFacets(db: Db, criteria: SearchCriteria, place: Place | null): Promise<Counts> {
  const filter = offerFilter(criteria, place);
  const rows = await db.$queryRaw<
    { facet: keyof FacetCounts | 'total' | 'place'; choice: string | null; trainings: number }[]
  >`
    WITH matching AS MATERIALIZED (
      SELECT offer.training_id, offer.zone_code, offer.method, offer.training_type, offer.domain_id,
        ${filter.zone} AS zone_fits, ${filter.method} AS method_fits,
        ${filter.trainingType} AS type_fits, ${filter.domain} AS domain_fits
      FROM offer
      WHERE offer.training_id IS NOT NULL AND ${filter.base}
    )
    SELECT 'total' AS facet, NULL AS choice, count(DISTINCT training_id)::int AS trainings
      FROM matching WHERE zone_fits AND method_fits AND type_fits AND domain_fits
    UNION ALL
    SELECT 'zone', zone_code, count(DISTINCT training_id)::int
      FROM matching WHERE method_fits AND type_fits AND domain_fits GROUP BY zone_code
    UNION ALL
    SELECT 'method', method::text, count(DISTINCT training_id)::int
      FROM matching WHERE zone_fits AND type_fits AND domain_fits GROUP BY method
    UNION ALL
    SELECT 'trainingType', training_type::text, count(DISTINCT training_id)::int
      FROM matching WHERE zone_fits AND method_fits AND domain_fits GROUP BY training_type
    UNION ALL
    SELECT 'domain', domain.slug, domains.trainings
      FROM (SELECT domain_id, count(DISTINCT training_id)::int AS trainings
        FROM matching WHERE zone_fits AND method_fits AND type_fits GROUP BY domain_id) AS domains
      JOIN domain ON domain.id = domains.domain_id`;
  const total = rows.find((row) => row.facet === 'total')?.trainings ?? 0;
  const of = (facet: keyof FacetCounts) => rows.filter((row) => row.facet === facet);
  const known = (facet: keyof FacetCounts) =>
    new Map(of(facet).flatMap(({ choice, trainings }) => (choice === null ? [] : [[choice, trainings] as const])));
  const unknown = (facet: keyof FacetCounts) => of(facet).find((row) => row.choice === null)?.trainings ?? 0;
  return {
    total,
    facets: {
      zone: known('zone'),
      method: known('method'),
      trainingType: known('trainingType'),
      domain: known('domain'),
    },
    hidden: {
      method: criteria.methods.length ? unknown('method') : 0,
      trainingType: criteria.trainingTypes.length ? unknown('trainingType') : 0,
      place: filter.asksWhere ? await countUnplaced(db, criteria) : 0,
    },
  };
}

/** Trainings that fit everything asked but where: their centre has no known site. */
async function countUnplaced(db: Db, criteria: SearchCriteria): Promise<number> {
  const anywhere = offerFilter({ ...criteria, zones: [], place: '' }, null);
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM offer
    WHERE training_id IS NOT NULL AND site_id IS NULL AND ${anywhere.all}`;
  return row?.total ?? 0;
}

type PageRow = { trainingId: string; distanceKm: number | null };

const orders: Record<Sort, Prisma.Sql> = {
  RELEVANCE: Prisma.sql`rank DESC, distance ASC NULLS LAST, confirmed_on DESC NULLS LAST, sort_title, training_id`,
  DISTANCE: Prisma.sql`distance ASC NULLS LAST, confirmed_on DESC NULLS LAST, sort_title, training_id`,
  TITLE: Prisma.sql`sort_title, distance ASC NULLS LAST, training_id`,
  CONFIRMATION: Prisma.sql`confirmed_on DESC NULLS LAST, sort_title, training_id`,
};

/** A training once, by its nearest (or first) matching site. */
async function listPage(db: Db, filter: OfferFilter, sort: Sort, page: number): Promise<PageRow[]> {
  const columns = Prisma.sql`offer.training_id, offer.sort_title, offer.confirmed_on,
    ${filter.rank} AS rank, ${filter.distance} AS distance`;
  const rows = filter.dependsOnSite
    ? Prisma.sql`SELECT DISTINCT ON (offer.training_id) ${columns} FROM offer
        WHERE offer.training_id IS NOT NULL AND ${filter.all}
        ORDER BY offer.training_id, distance ASC NULLS LAST, offer.id`
    : Prisma.sql`SELECT ${columns} FROM offer
        WHERE offer.training_id IS NOT NULL AND offer.is_first AND ${filter.all}`;
  return db.$queryRaw<PageRow[]>`
    SELECT training_id AS "trainingId", distance AS "distanceKm"
    FROM (${rows}) AS trainings
    ORDER BY ${orders[sort]}
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
}

type DescribedRow = Omit<TrainingResult, 'sites' | 'distanceKm' | 'confirmation' | 'domain' | 'centre'> & {
  domainSlug: string;
  domainName: string;
  centreSlug: string;
  centreName: string;
  centreAcronym: string | null;
  confirmedBy: ConfirmedBy;
  confirmedOn: Date | null;
  confirmedOnPrecision: DatePrecision | null;
  method: Method | null;
  trainingType: TrainingType | null;
  sites: OfferedAt[];
};

/** What a card shows, in the order of `page`. All the sites, not only those that matched: a card says them all. */
async function describeTrainings(db: Db, page: PageRow[], filter: OfferFilter): Promise<TrainingResult[]> {
  if (page.length === 0) return [];
  const rows = await db.$queryRaw<DescribedRow[]>`
    SELECT training.id, training.slug, training.title, training.plain_title AS "plainTitle", training.method,
      training.training_type AS "trainingType", domain.slug AS "domainSlug", domain.name AS "domainName",
      centre.slug AS "centreSlug", centre.name AS "centreName", centre.acronym AS "centreAcronym",
      training.confirmed_by AS "confirmedBy", training.confirmed_on AS "confirmedOn",
      training.confirmed_on_precision AS "confirmedOnPrecision",
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'siteId', site.id, 'label', site.label, 'street', site.street, 'postalCode', site.postal_code,
          'locality', site.locality_name, 'zoneCode', offer.zone_code, 'latitude', offer.position[1],
          'longitude', offer.position[0], 'isExact', offer.is_exact, 'isKnown', offer.site_is_known)
          ORDER BY ${filter.zone} DESC, ${filter.distance}, site.key), '[]')
        FROM offer JOIN site ON site.id = offer.site_id
        WHERE offer.training_id = training.id) AS sites
    FROM training
    JOIN centre ON centre.id = training.centre_id
    JOIN domain ON domain.id = training.domain_id
    WHERE training.id = ANY (${page.map((row) => row.trainingId)}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ trainingId, distanceKm }) => {
    const row = byId.get(trainingId);
    if (!row) return [];
    const { domainSlug, domainName, centreSlug, centreName, centreAcronym, ...rest } = row;
    const { confirmedBy, confirmedOn, confirmedOnPrecision, ...fields } = rest;
    return [
      {
        ...fields,
        domain: { slug: domainSlug, name: domainName },
        centre: { slug: centreSlug, name: centreName, acronym: centreAcronym },
        confirmation: { by: confirmedBy, on: confirmedOn, precision: confirmedOnPrecision },
        distanceKm,
      },
    ];
  });
}

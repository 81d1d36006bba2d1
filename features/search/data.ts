import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { ConfirmedBy, DatePrecision, Method, TrainingType } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';
import { bestCandidates } from './candidates';
import { countFacets } from './counts/data';
import { effectiveSort, PAGE_SIZE, type Sort } from './criteria';
import type { Meaning } from './meaning';
import { type OfferFilter, offerFilter, type RankStep, rankStepOf, stepOf } from './offer-filter';
import type { OfferedAt, SearchAnswer, TrainingResult } from './result';

/** One page of matching trainings with the counts beside it. */
export async function searchTrainings(db: Db, meaning: Meaning): Promise<SearchAnswer> {
  const filter = offerFilter(meaning);
  const [counts, page] = await Promise.all([countFacets(db, meaning), listPage(db, meaning, filter)]);
  return { ...counts, items: await describeTrainings(db, page, filter) };
}

type PageRow = { trainingId: string; distanceKm: number | null };

const orders: Record<Sort, Prisma.Sql> = {
  RELEVANCE: Prisma.sql`rank DESC, distance ASC NULLS LAST, confirmed_on DESC NULLS LAST, sort_title, training_id`,
  DISTANCE: Prisma.sql`distance ASC NULLS LAST, confirmed_on DESC NULLS LAST, sort_title, training_id`,
  TITLE: Prisma.sql`sort_title, distance ASC NULLS LAST, training_id`,
  CONFIRMATION: Prisma.sql`confirmed_on DESC NULLS LAST, sort_title, training_id`,
};

/** Rows that are ranked by words or by distance, beyond those of the pages before: nobody reads thousands of results. */
const MAX_RANKED = 1000;

/** A training once, by the site that fits best, then the nearest. */
async function listPage(db: Db, meaning: Meaning, filter: OfferFilter): Promise<PageRow[]> {
  const { criteria, place, words } = meaning;
  const sort = effectiveSort(criteria);
  const skipped = (criteria.page - 1) * PAGE_SIZE;
  const isRanked = words !== null && sort === 'RELEVANCE';
  // Other orders are those of an index, or of the whole.
  const few = isRanked || sort === 'DISTANCE' ? bestCandidates(meaning, skipped + MAX_RANKED) : null;
  const matching = place ? filter.all : Prisma.sql`offer.is_first AND ${filter.ofTraining}`;
  const from = few
    ? Prisma.sql`(${few}) AS candidate JOIN offer USING (id)`
    : Prisma.sql`offer WHERE offer.training_id IS NOT NULL AND ${matching}`;
  const columns = Prisma.sql`offer.training_id, offer.sort_title, offer.confirmed_on,
    ${isRanked ? filter.rank : Prisma.sql`0`} AS rank, ${filter.distance} AS distance`;
  const rows = place
    ? Prisma.sql`SELECT DISTINCT ON (offer.training_id) ${columns} FROM ${from}
        ORDER BY offer.training_id, rank DESC, distance ASC NULLS LAST, offer.id`
    : Prisma.sql`SELECT ${columns} FROM ${from}`;
  return db.$queryRaw<PageRow[]>`
    SELECT training_id AS "trainingId", distance AS "distanceKm"
    FROM (${rows}) AS trainings
    ORDER BY ${orders[sort]}
    LIMIT ${PAGE_SIZE} OFFSET ${skipped}`;
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

/** The first of the queries that some published training fits; null when none does. The others are not looked at. */
export async function firstThatFinds(db: Db, queries: readonly string[]): Promise<number | null> {
  const cases = queries.map(
    (query, index) => Prisma.sql`
      WHEN EXISTS (SELECT FROM offer WHERE is_first AND training_id IS NOT NULL AND search_vector @@ ${query}::tsquery)
      THEN ${index}::int`,
  );
  const [row] = await db.$queryRaw<{ first: number | null }[]>`SELECT CASE ${Prisma.join(cases, ' ')} END AS first`;
  return row?.first ?? null;
}

/** By which sign a training fits each thing that was looked for; null = by none. For the coordination. */
export async function explainRanks(
  db: Db,
  { words }: Meaning,
  trainingIds: readonly string[],
): Promise<Map<string, (RankStep | null)[]>> {
  if (!words || trainingIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ trainingId: string; steps: number[] }[]>`
    SELECT training_id AS "trainingId", ARRAY[${Prisma.join(words.units.map(stepOf))}]::int[] AS steps
    FROM offer
    WHERE is_first AND training_id = ANY (${[...trainingIds]}::uuid[])`;
  return new Map(rows.map(({ trainingId, steps }) => [trainingId, steps.map(rankStepOf)]));
}

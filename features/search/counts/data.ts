import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/lib/db';
import { candidates, unplacedCandidates } from '../candidates';
import { hasFilters } from '../criteria';
import type { Meaning } from '../meaning';
import type { Counts, FacetCounts } from '../result';

/** Rows that words or a place find are counted up to here: see "Totals" in docs/decisions/0010-search.md. */
const MAX_COUNTED = 2000;

/** Totals and counts per choice (rule 3). */
export async function countFacets(db: Db, meaning: Meaning): Promise<Counts> {
  const { criteria, place } = meaning;
  const asksWhere = place !== null || criteria.zones.length > 0;
  const [found, unplaced] = await Promise.all([countChoices(db, meaning), place ? countUnplaced(db, meaning) : null]);
  const isWhole = found.rows <= MAX_COUNTED;
  return {
    ...(isWhole || !hasFilters(criteria) ? upTo(found.total, found.rows) : await countTrainings(db, meaning)),
    facets: found.facets,
    facetsAreExact: isWhole,
    hidden: {
      method: criteria.methods.length > 0 ? found.unknown.method : 0,
      trainingType: criteria.trainingTypes.length > 0 ? found.unknown.trainingType : 0,
      place: asksWhere ? (unplaced ?? found.unknown.zone) : 0,
    },
  };
}

/** How many trainings match; not exact = at least so many. */
export async function countTrainings(db: Db, meaning: Meaning): Promise<Pick<Counts, 'total' | 'totalIsExact'>> {
  if (hasOnlyFilters(meaning)) return { total: (await countChoices(db, meaning)).total, totalIsExact: true };
  const [row] = await db.$queryRaw<{ trainings: number; rows: number }[]>`
    SELECT count(DISTINCT training_id)::int AS trainings, count(*)::int AS rows
    FROM (${candidates(meaning, 'ALL', MAX_COUNTED + 1)}) AS found
    JOIN offer USING (id)`;
  if (!row) throw new Error('an aggregate without row');
  return upTo(row.trainings, row.rows);
}

/** @param rows those that were read: a training with several sites near a place has one for each */
function upTo(trainings: number, rows: number): Pick<Counts, 'total' | 'totalIsExact'> {
  const totalIsExact = rows <= MAX_COUNTED;
  return { total: totalIsExact ? trainings : Math.min(trainings, MAX_COUNTED), totalIsExact };
}

/** Trainings that a place leaves out only because nobody knows where they are given. */
async function countUnplaced(db: Db, meaning: Meaning): Promise<number> {
  const [row] = await db.$queryRaw<{ trainings: number }[]>`
    SELECT count(*)::int AS trainings FROM (${unplacedCandidates(meaning, MAX_COUNTED)}) AS unplaced`;
  return row?.trainings ?? 0;
}

type Choices = {
  total: number;
  facets: FacetCounts;
  /** Trainings of which it is not known what a facet asks. */
  unknown: Record<keyof FacetCounts, number>;
  /** Rows that were read, of which there may be more than `MAX_COUNTED`. */
  rows: number;
};

type CountedChoice = { facet: keyof FacetCounts | 'total' | 'rows'; choice: string | null; trainings: number };

/** Adds up trainings that are alike in all that is counted: zones (as far as the place goes), method, type and domain. */
async function countChoices(db: Db, meaning: Meaning): Promise<Choices> {
  const counted = await db.$queryRaw<CountedChoice[]>`
    WITH found AS MATERIALIZED (${foundRows(meaning)}),
    judged AS MATERIALIZED (${judgedTallies(meaning)})
    SELECT facet, choice, sum(trainings)::int AS trainings
    FROM (
      SELECT 'zone' AS facet, zone::text AS choice, trainings
        FROM judged LEFT JOIN LATERAL unnest(zones) AS zone ON TRUE WHERE fits_method AND fits_type AND fits_domain
      UNION ALL
      SELECT 'method', method::text, trainings FROM judged WHERE fits_zone AND fits_type AND fits_domain
      UNION ALL
      SELECT 'trainingType', training_type::text, trainings FROM judged WHERE fits_zone AND fits_method AND fits_domain
      UNION ALL
      SELECT 'domain', domain, trainings FROM judged WHERE fits_zone AND fits_method AND fits_type
      UNION ALL
      SELECT 'total', NULL, trainings FROM judged WHERE fits_zone AND fits_method AND fits_type AND fits_domain
      UNION ALL
      SELECT 'rows', NULL, count(*) FROM found
    ) AS each
    GROUP BY facet, choice
    HAVING sum(trainings) <> 0`;
  const of = (facet: CountedChoice['facet']) => counted.filter((one) => one.facet === facet);
  const choices = (facet: keyof FacetCounts) =>
    new Map(of(facet).flatMap(({ choice, trainings }) => (choice === null ? [] : [[choice, trainings] as const])));
  const without = (facet: CountedChoice['facet']) => of(facet).find(({ choice }) => choice === null)?.trainings ?? 0;
  return {
    total: without('total'),
    facets: {
      zone: choices('zone'),
      method: choices('method'),
      trainingType: choices('trainingType'),
      domain: choices('domain'),
    },
    unknown: {
      zone: without('zone'),
      method: without('method'),
      trainingType: without('trainingType'),
      domain: without('domain'),
    },
    rows: hasOnlyFilters(meaning) ? 0 : without('rows'),
  };
}

/** Then `offer_count` answers, however large the offer. */
function hasOnlyFilters({ place, words }: Meaning): boolean {
  return place === null && words === null;
}

/** Rows of what fits the words and the place, and all filters but one at most. */
function foundRows(meaning: Meaning): Prisma.Sql {
  if (hasOnlyFilters(meaning)) return Prisma.sql`SELECT * FROM offer_count`;
  return Prisma.sql`
    SELECT training_id, zone_code, zones, method, training_type, domain_id
    FROM (${candidates(meaning, 'ALL_BUT_ONE', MAX_COUNTED + 1)}) AS candidate
    JOIN offer USING (id)`;
}

/** The rows found as tallies, each judged by every filter. Unknown is not a value: it fits no choice. */
function judgedTallies(meaning: Meaning): Prisma.Sql {
  const { zones, methods, trainingTypes, domains } = meaning.criteria;
  const fits = (values: readonly string[], condition: Prisma.Sql) =>
    values.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`coalesce(${condition}, FALSE)`;
  return Prisma.sql`
    SELECT zones, method, training_type, domain.slug AS domain, trainings,
      ${fits(zones, Prisma.sql`zones && ${[...zones]}::bpchar[]`)} AS fits_zone,
      ${fits(methods, Prisma.sql`method = ANY (${[...methods]}::method[])`)} AS fits_method,
      ${fits(trainingTypes, Prisma.sql`training_type = ANY (${[...trainingTypes]}::training_type[])`)} AS fits_type,
      ${fits(domains, Prisma.sql`domain.slug = ANY (${[...domains]})`)} AS fits_domain
    FROM (${talliesOf(meaning)}) AS tally
    JOIN domain ON domain.id = tally.domain_id`;
}

function talliesOf(meaning: Meaning): Prisma.Sql {
  if (hasOnlyFilters(meaning)) return Prisma.sql`SELECT * FROM found`;
  if (!meaning.place) return Prisma.sql`SELECT zones, method, training_type, domain_id, 1 AS trainings FROM found`;
  return Prisma.sql`
    SELECT array_remove(array_agg(DISTINCT zone_code), NULL) AS zones, method, training_type, domain_id, 1 AS trainings
    FROM found
    GROUP BY training_id, method, training_type, domain_id`;
}

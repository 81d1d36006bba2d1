import 'server-only';
import { wholeOffer } from '@/features/search/meaning';
import { countCentresByZone } from '@/features/search/zone-counts';
import { type Confirmation, freshnessOf } from '@/features/trainings/freshness';
import { Method, TrainingType } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';
import type { DirectoryFigures, Tally } from './schema';

type Whole = Pick<DirectoryFigures, 'centres' | 'trainings' | 'changedOn'>;
type Property = { trainingType: TrainingType | null; method: Method | null; domainId: number; trainings: number };

/** The figures of the published offer, over the same rows as list, map and counts. */
export async function getDirectoryFigures(db: Db, now: Date): Promise<DirectoryFigures> {
  const [zones, whole, properties, domains, confirmations] = await Promise.all([
    countCentresByZone(db, wholeOffer),
    getWhole(db),
    db.$queryRaw<Property[]>`
      SELECT training_type AS "trainingType", method, domain_id AS "domainId", count(*)::int AS trainings
      FROM offer WHERE is_first AND training_id IS NOT NULL
      GROUP BY training_type, method, domain_id`,
    db.domain.findMany({ orderBy: { position: 'asc' } }),
    db.$queryRaw<(Omit<Confirmation, 'precision'> & { trainings: number })[]>`
      SELECT confirmed_by AS "by", confirmed_on AS "on", count(*)::int AS trainings
      FROM offer WHERE is_first AND training_id IS NOT NULL
      GROUP BY confirmed_by, confirmed_on`,
  ]);
  const tally = <T, R extends { trainings: number }>(
    of: T,
    rows: readonly R[],
    has: (row: R) => boolean,
  ): Tally<T> => ({
    of,
    trainings: rows.filter(has).reduce((sum, row) => sum + row.trainings, 0),
  });
  return {
    ...whole,
    zones,
    types: [...Object.values(TrainingType), null].map((type) =>
      tally(type, properties, (row) => row.trainingType === type),
    ),
    methods: [...Object.values(Method), null].map((method) =>
      tally(method, properties, (row) => row.method === method),
    ),
    domains: domains
      .map(({ id, slug, name }) => tally({ slug, name }, properties, (row) => row.domainId === id))
      .filter(({ trainings }) => trainings > 0)
      .sort((a, b) => b.trainings - a.trainings),
    freshness: (['FRESH', 'TO_CONFIRM', 'PUBLIC_SOURCE'] as const).map((freshness) =>
      tally(freshness, confirmations, (row) => freshnessOf({ ...row, precision: null }, now) === freshness),
    ),
  };
}

async function getWhole(db: Db): Promise<Whole> {
  const [row] = await db.$queryRaw<Whole[]>`
    SELECT
      (SELECT count(*)::int FROM centre WHERE status = 'PUBLISHED') AS centres,
      (SELECT count(DISTINCT training_id)::int FROM offer) AS trainings,
      (SELECT max(updated_at) FROM (
        SELECT updated_at FROM centre WHERE status = 'PUBLISHED'
        UNION ALL
        SELECT training.updated_at FROM training JOIN centre ON centre.id = training.centre_id
        WHERE training.status = 'PUBLISHED' AND centre.status = 'PUBLISHED') AS listing) AS "changedOn"`;
  if (!row) throw new Error('an aggregate without row');
  return row;
}

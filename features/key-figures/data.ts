import 'server-only';
import type { Db } from '@/lib/db';
import type { KeyFigure } from './schema';

/** Every published figure, the latest first; within a year the greatest first, as a chart shows them. */
export async function listKeyFigures(db: Db): Promise<KeyFigure[]> {
  const rows = await db.keyFigure.findMany({
    orderBy: [
      { year: 'desc' },
      { indicator: 'asc' },
      { dimension: 'asc' },
      { value: { sort: 'desc', nulls: 'last' } },
      { category: 'asc' },
    ],
  });
  return rows.map((row) => ({ ...row, value: row.value?.toNumber() ?? null }));
}

import 'server-only';
import type { Db } from '@/lib/db';

/** Fewer in a month are forgotten: what one person asks is nobody's business. */
export const MIN_TIMES = 3;

/**
 * Counts a search that found next to nothing (`rareWordsOf`). Pages are kept some minutes, so a reload is not counted.
 * With the first count of a month, what stayed rare in the months before is forgotten.
 */
export async function countRareSearch(db: Db, words: string, results: number): Promise<void> {
  await db.$transaction([
    db.$executeRaw`
      INSERT INTO rare_search (month, words, results) VALUES (date_trunc('month', now())::date, ${words}, ${results})
      ON CONFLICT (month, words) DO UPDATE SET times = rare_search.times + 1, results = excluded.results`,
    db.$executeRaw`DELETE FROM rare_search WHERE month < date_trunc('month', now())::date AND times < ${MIN_TIMES}`,
  ]);
}

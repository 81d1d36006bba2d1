import type { Place } from '@/features/places/rules';
import { noCriteria, type SearchCriteria } from '@/features/search/criteria';
import type { Meaning } from '@/features/search/meaning';
import { understandWords } from '@/features/search/understand';
import type { Db } from '@/lib/db';

/** What a search means, around a place that need not be one of the database. */
export async function meaningOf(
  db: Db,
  change: Partial<SearchCriteria> = {},
  place: Place | null = null,
): Promise<Meaning> {
  const { meaning } = await understandWords(db, { ...noCriteria, ...change }, place);
  return meaning;
}

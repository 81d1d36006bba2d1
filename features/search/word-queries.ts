import 'server-only';
import type { Db } from '@/lib/db';

/** What a single word finds in `search_vector`, as texts of `tsquery`; null = French ignores the word. */
export type WordQueries = { exact: string | null; stem: string | null; prefix: string | null };

/** Shorter beginnings of words fit too much. */
const MIN_PREFIX_LENGTH = 3;

/** The queries of each plain word, in their order. */
export async function buildWordQueries(db: Db, words: readonly string[]): Promise<WordQueries[]> {
  if (words.length === 0) return [];
  return db.$queryRaw<WordQueries[]>`
    SELECT
      CASE WHEN numnode(stem) > 0 THEN plainto_tsquery('words_plain', word)::text END AS exact,
      CASE WHEN numnode(stem) > 0 THEN stem::text END AS stem,
      CASE WHEN numnode(stem) > 0 AND length(word) >= ${MIN_PREFIX_LENGTH}
        THEN to_tsquery('words_plain', quote_literal(word) || ':*')::text END AS prefix
    FROM (
      SELECT word, n,
        CASE french_masculine(word) WHEN word THEN plainto_tsquery('french_plain', word)
          ELSE plainto_tsquery('french_plain', word) || plainto_tsquery('french_plain', french_masculine(word)) END AS stem
      FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS typed(word, n)
    ) AS typed
    ORDER BY n`;
}

import 'server-only';
import type { Db } from '@/lib/db';
import { allowedTypos } from './words';

/**
 * The words with typing mistakes put right from the words of the published offer, or null when none is a near miss.
 * A word that the offer has, even inflected, is never touched.
 */
export async function correctWords(db: Db, words: string[]): Promise<string[] | null> {
  const corrected = await Promise.all(words.map((word) => nearestWord(db, word)));
  return corrected.some((word, index) => word !== words[index]) ? corrected : null;
}

async function nearestWord(db: Db, word: string): Promise<string> {
  const typos = allowedTypos(word);
  if (typos === 0) return word;
  const [row] = await db.$queryRaw<{ word: string }[]>`
    WITH typed AS (SELECT plain_text(${word}) AS word)
    SELECT search_word.word
    FROM search_word, typed
    WHERE search_word.word % typed.word
      AND levenshtein_less_equal(search_word.word, typed.word, ${typos}) <= ${typos}
      AND NOT EXISTS (SELECT FROM offer WHERE offer.search_vector @@ offer_query(ARRAY[${word}]))
    ORDER BY levenshtein_less_equal(search_word.word, typed.word, ${typos}), similarity(search_word.word, typed.word) DESC,
      search_word.word
    LIMIT 1`;
  return row?.word ?? word;
}

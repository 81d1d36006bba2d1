const MAX_WORDS = 12;
const MAX_WORD_LENGTH = 40;

/** The one frequent word that the search configuration does not ignore: its list has it with the accent it has removed. */
const ignored: ReadonlySet<string> = new Set(['à', 'a']);

/** The words of a search text, lower case, accents kept, without punctuation: what `offer_query` expects. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !ignored.has(word))
    .slice(0, MAX_WORDS)
    .map((word) => [...word].slice(0, MAX_WORD_LENGTH).join(''));
}

/**
 * How many letters may be wrong in a word before it is another word: none in short ones ("vente" is not "verte"),
 * one from six letters, two from nine.
 */
export function allowedTypos(word: string): 0 | 1 | 2 {
  if (/\d/.test(word) || word.length < 6) return 0;
  return word.length < 9 ? 1 : 2;
}

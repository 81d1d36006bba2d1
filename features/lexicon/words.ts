/** A word as it was typed, and in plain letters: what everything is compared by. */
export type Word = { typed: string; plain: string };

const MAX_WORDS = 24;
const MAX_WORD_LENGTH = 40;

/** Letters that are two in plain writing, or one without a mark that Unicode knows. */
const plainLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  // Arabic writes these in several ways from one keyboard to the next.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
};
const rare = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/**
 * Lower case, no accents on Latin letters, no vowel marks on Arabic ones. Others keep theirs: й is no и.
 * Agrees with `plain_text` of the database on the words of French.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .normalize('NFC')
    .replace(rare, (letter) => plainLetters[letter] ?? letter);
}

/** The words of a text in their order; punctuation, symbols and what comes after the first two dozen are left out. */
export function wordsOf(text: string): Word[] {
  return text
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((typed) => ({ typed: cut(typed), plain: cut(plainText(cut(typed))) }))
    .filter(({ plain }) => /[\p{L}\p{N}]/u.test(plain))
    .slice(0, MAX_WORDS);
}

/** The plain words of a text. */
export function plainWordsOf(text: string): string[] {
  return wordsOf(text).map(({ plain }) => plain);
}

function cut(word: string): string {
  return word.length > MAX_WORD_LENGTH ? [...word].slice(0, MAX_WORD_LENGTH).join('') : word;
}

/** Words that count: without stop words, unless there is nothing else. */
export function withoutStopWords(plainWords: readonly string[], stopWords: ReadonlySet<string>): string[] {
  const rest = plainWords.filter((word) => !stopWords.has(word));
  return rest.length > 0 ? rest : [...plainWords];
}

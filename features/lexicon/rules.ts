import { Language } from '@/generated/prisma/enums';
import type { ConceptFields, ConceptTexts, SharedWord, StopWordList } from './schema';
import { plainWordsOf, withoutStopWords } from './words';

export type Lexicon = {
  concepts: readonly ConceptFields[];
  texts: readonly ConceptTexts[];
  stopWords: readonly StopWordList[];
  sharedWords: readonly SharedWord[];
};

/** Something wrong in an item of one of the lists, said in plain English. */
export type LexiconProblem = { list: keyof Lexicon; index: number; field: string; message: string };

const MAX_TOKENS = 6;
/** French is what most visitors type; elsewhere one word is enough, which the schema asks for. */
const MIN_FRENCH_WORDS = 3;

/** One set for all languages: that of a search is not known. */
export function stopWordSet(lists: readonly Pick<StopWordList, 'words'>[]): ReadonlySet<string> {
  return new Set(lists.flatMap(({ words }) => words.flatMap(plainWordsOf)));
}

/**
 * The words of a phrase that count: all of them when only one is left without stop words and the concept does not have
 * that one by itself, for "homme à tout faire" is not "homme".
 *
 * @param phrases what else the concept has in that language
 */
export function tokensOf(phrase: string, phrases: readonly string[], stopWords: ReadonlySet<string>): string[] {
  const words = plainWordsOf(phrase);
  const tokens = withoutStopWords(words, stopWords);
  if (tokens.length > 1 || words.length === tokens.length) return tokens;
  return phrases.some((other) => bare(plainWordsOf(other).join(' ')) === bare(tokens[0] ?? '')) ? tokens : words;
}

/** Without the article that Arabic writes as a part of the word. */
const bare = (word: string) => word.replace(/^ال/, '');

/** Whatever would make the search misunderstand someone. That keys are unique is for whoever holds the lists. */
export function checkLexicon(lexicon: Lexicon, domains: ReadonlySet<string>): LexiconProblem[] {
  const stopWords = stopWordSet(lexicon.stopWords);
  return [
    ...checkConcepts(lexicon, domains),
    ...checkTexts(lexicon, stopWords),
    ...checkMeanings(lexicon, stopWords),
    ...checkStopWords(lexicon),
  ];
}

function checkConcepts({ concepts, texts }: Lexicon, domains: ReadonlySet<string>): LexiconProblem[] {
  const known = new Set(texts.map(({ concept, language }) => `${concept} ${language}`));
  return concepts.flatMap((concept, index) => {
    const messages = concept.domains
      .filter((slug) => !domains.has(slug))
      .map((slug) => ({ field: 'domains', message: `there is no domain "${slug}"` }));
    if (concept.titles.length + concept.domains.length + concept.types.length === 0) {
      messages.push({ field: 'titles', message: `"${concept.slug}" finds nothing without titles, domains or types` });
    }
    for (const language of Object.values(Language)) {
      if (known.has(`${concept.slug} ${language}`)) continue;
      messages.push({ field: 'slug', message: `"${concept.slug}" has no words in ${shown(language)}` });
    }
    return messages.map((message) => ({ list: 'concepts' as const, index, ...message }));
  });
}

function checkTexts({ concepts, texts }: Lexicon, stopWords: ReadonlySet<string>): LexiconProblem[] {
  const slugs = new Set(concepts.map(({ slug }) => slug));
  return texts.flatMap(({ concept, language, words, also }, index) => {
    const problems: LexiconProblem[] = [];
    const say = (field: string, message: string) => problems.push({ list: 'texts', index, field, message });
    if (!slugs.has(concept)) say('concept', `there is no concept "${concept}"`);
    if (language === Language.FR && words.length < MIN_FRENCH_WORDS) {
      say('words', `"${concept}" needs at least ${MIN_FRENCH_WORDS} words in ${shown(language)}`);
    }
    for (const [field, phrases] of Object.entries({ words, also })) {
      const long = phrases.filter((phrase) => tokensOf(phrase, phrases, stopWords).length > MAX_TOKENS);
      for (const phrase of long) say(field, `"${phrase}" has over ${MAX_TOKENS} words`);
    }
    for (const word of givenTwice([...words, ...also])) say('words', `"${word}" is given twice`);
    return problems;
  });
}

/** A sure word has one meaning in its language, or the reason why not. */
function checkMeanings({ texts, sharedWords }: Lexicon, stopWords: ReadonlySet<string>): LexiconProblem[] {
  const plainKey = (phrase: string) => plainWordsOf(phrase).sort().join(' ');
  const allowed = new Set(sharedWords.map(({ word }) => plainKey(word)));
  const shared = new Set<string>();
  const meanings = new Map<string, string>();
  const problems = texts.flatMap(({ concept, language, words, also }, index): LexiconProblem[] =>
    words.flatMap((word) => {
      const key = tokensOf(word, [...words, ...also], stopWords)
        .sort()
        .join(' ');
      const meaning = meanings.get(`${language} ${key}`) ?? concept;
      meanings.set(`${language} ${key}`, meaning);
      if (meaning === concept) return [];
      shared.add(plainKey(word));
      if (allowed.has(plainKey(word))) return [];
      const message = `"${word}" is already a sure word of "${meaning}" in ${shown(language)}: give it to one of the two, or say why it is shared`;
      return { list: 'texts', index, field: 'words', message };
    }),
  );
  sharedWords.forEach(({ word }, index) => {
    if (shared.has(plainKey(word))) return;
    const message = `"${word}" is no longer a sure word of two concepts: take it out`;
    problems.push({ list: 'sharedWords', index, field: 'word', message });
  });
  return problems;
}

function checkStopWords({ texts, stopWords }: Lexicon): LexiconProblem[] {
  const meanings = new Map<string, string>();
  for (const { concept, language, words, also } of texts) {
    for (const phrase of [...words, ...also]) {
      const [word, ...more] = plainWordsOf(phrase);
      if (word !== undefined && more.length === 0)
        meanings.set(word, `"${phrase}" of "${concept}" in ${shown(language)}`);
    }
  }
  return stopWords.flatMap(({ words }, index) => {
    const messages = givenTwice(words).map((word) => `"${word}" is given twice`);
    for (const word of words) {
      const [plain, ...more] = plainWordsOf(word);
      const meaning = meanings.get(plain ?? '');
      if (plain === undefined || more.length > 0) messages.push(`"${word}" must be one word`);
      else if (meaning) messages.push(`"${word}" is left out of searches, but it is also ${meaning}`);
    }
    return messages.map((message) => ({ list: 'stopWords' as const, index, field: 'words', message }));
  });
}

/** Not in plain letters: "ou" and "où", or "burn-out" and "burn out", may both stand there, as people expect. */
function givenTwice(words: readonly string[]): string[] {
  const lower = words.map((word) => word.toLowerCase());
  return words.filter((_, index) => lower.indexOf(lower[index] ?? '') !== index);
}

const shown = (language: Language) => language.toLowerCase();

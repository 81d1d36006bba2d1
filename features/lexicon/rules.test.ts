import { describe, expect, test } from 'vitest';
import { french, gardener, stopWords, textsOf } from '@/features/imports/test-lexicon';
import { checkLexicon, type Lexicon, tokensOf } from './rules';
import type { ConceptTexts } from './schema';

const right: Lexicon = {
  concepts: [gardener, french],
  texts: [
    ...textsOf('jardinier', ['jardinier', 'haies', 'arbres'], ['verdure']),
    ...textsOf('francais', ['a b c', 'd', 'e']),
  ],
  stopWords,
  sharedWords: [],
};

const problemsOf = (change: Partial<Lexicon>) =>
  checkLexicon({ ...right, ...change }, new Set(['metiers-verts', 'fle'])).map(
    ({ list, index, field, message }) => `${list} ${index} ${field}: ${message}`,
  );

/** The texts with one of them changed: 0 is the gardener in French, 7 the language in French. */
const withText = (changed: number, change: Partial<ConceptTexts>) =>
  right.texts.map((text, index) => (index === changed ? { ...text, ...change } : text));

test('a lexicon that is right has no problem', () => {
  expect(problemsOf({})).toEqual([]);
});

describe('a concept', () => {
  test('must find something', () => {
    const nothing = { ...gardener, titles: [], domains: [], types: [] };
    expect(problemsOf({ concepts: [nothing, french] })).toEqual([
      'concepts 0 titles: "jardinier" finds nothing without titles, domains or types',
    ]);
  });

  test('is in domains that exist', () => {
    expect(problemsOf({ concepts: [{ ...gardener, domains: ['metiers-verts', 'jardins'] }, french] })).toEqual([
      'concepts 0 domains: there is no domain "jardins"',
    ]);
  });

  test('has words in every language', () => {
    const texts = right.texts.filter(({ concept, language }) => concept !== 'francais' || language !== 'UK');
    expect(problemsOf({ texts })).toEqual(['concepts 1 slug: "francais" has no words in uk']);
  });

  test('has three words in French', () => {
    expect(problemsOf({ texts: withText(0, { words: ['jardinier', 'haies'] }) })).toEqual([
      'texts 0 words: "jardinier" needs at least 3 words in fr',
    ]);
  });
});

describe('words', () => {
  test('belong to a concept that exists', () => {
    expect(problemsOf({ concepts: [gardener] }).slice(0, 1)).toEqual([
      'texts 7 concept: there is no concept "francais"',
    ]);
  });

  test.each([
    [['jardinier', 'haies', 'haies'], [], 'words: "haies" is given twice'],
    [['jardinier', 'haies', 'Haies'], [], 'words: "Haies" is given twice'],
    [['burn-out', 'burn out', 'burnout'], [], null],
    [['jardinier', 'haies', 'arbres'], ['haies'], 'words: "haies" is given twice'],
    [['jardinier', 'haies', 'les un deux trois quatre cinq six'], [], null],
    [
      ['jardinier', 'haies', 'un deux trois quatre cinq six sept'],
      [],
      'words: "un deux trois quatre cinq six sept" has over 6 words',
    ],
  ])('%j | %j → %s', (words, also, message) => {
    expect(problemsOf({ texts: withText(0, { words, also }) })).toEqual(message ? [`texts 0 ${message}`] : []);
  });
});

describe('a sure word', () => {
  const twice = withText(7, { words: ['les arbres verts', 'd', 'e'] }).map((text, index) =>
    index === 0 ? { ...text, words: [...text.words, 'arbres verts'] } : text,
  );
  const advice = 'give it to one of the two, or say why it is shared';

  test('has one meaning, whatever its stop words', () => {
    expect(problemsOf({ texts: twice })).toEqual([
      `texts 7 words: "les arbres verts" is already a sure word of "jardinier" in fr: ${advice}`,
    ]);
  });

  test('has one meaning, whatever the order', () => {
    const texts = withText(0, { words: ['jardinier', 'haies', 'C, a, b'] });
    expect(problemsOf({ texts })).toEqual([
      `texts 7 words: "a b c" is already a sure word of "jardinier" in fr: ${advice}`,
    ]);
  });

  test('may be shared for a reason', () => {
    expect(
      problemsOf({ texts: twice, sharedWords: [{ word: 'Les arbres verts', reason: 'vocabulaire des deux' }] }),
    ).toEqual([]);
  });

  test('is not called shared when it no longer is', () => {
    const also = withText(7, { also: ['arbres'] });
    expect(problemsOf({ texts: also, sharedWords: [{ word: 'arbres', reason: 'vocabulaire des deux' }] })).toEqual([
      'sharedWords 0 word: "arbres" is no longer a sure word of two concepts: take it out',
    ]);
  });

  test('may mean something else in another language, or less surely', () => {
    expect(problemsOf({ texts: withText(8, { words: ['arbres'], also: ['haies'] }) })).toEqual([]);
    expect(problemsOf({ texts: withText(7, { also: ['arbres'] }) })).toEqual([]);
  });
});

describe('a stop word', () => {
  const withStopWords = (words: string[]) => problemsOf({ stopWords: [...stopWords, { language: 'DE', words }] });

  test('is no word of a concept, in any language', () => {
    expect(withStopWords(['Haies'])).toEqual([
      'stopWords 2 words: "Haies" is left out of searches, but it is also "haies" of "jardinier" in fr',
    ]);
    expect(withStopWords(['verdure'])).toEqual([
      'stopWords 2 words: "verdure" is left out of searches, but it is also "verdure" of "jardinier" in fr',
    ]);
  });

  test('may be part of a phrase', () => {
    expect(withStopWords(['b'])).toEqual([]);
  });

  test('is one word, given once', () => {
    expect(withStopWords(['ich will'])).toEqual(['stopWords 2 words: "ich will" must be one word']);
    expect(withStopWords(['ich', 'ich'])).toEqual(['stopWords 2 words: "ich" is given twice']);
    expect(withStopWords(['ou', 'où'])).toEqual([]);
  });
});

test('the words of a phrase that count', () => {
  expect(tokensOf('Apprendre à tondre', ['tondre'], new Set(['a', 'apprendre']))).toEqual(['tondre']);
  expect(tokensOf('Tondre à la pelouse', [], new Set(['a', 'la']))).toEqual(['tondre', 'pelouse']);
  expect(tokensOf('homme à tout faire', ['bricoleur'], new Set(['a', 'tout', 'faire']))).toEqual([
    'homme',
    'a',
    'tout',
    'faire',
  ]);
  expect(tokensOf('Apprendre', [], new Set(['a', 'apprendre']))).toEqual(['apprendre']);
});

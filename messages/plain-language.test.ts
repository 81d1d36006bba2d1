import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hardWords, officialWords } from './hard-words';
import { hasPassiveWithAgent, readingsOf, sentencesOf, wordsOf } from './readability';

/** What it measures, and what it cannot: docs/decisions/0015-plain-language.md. */
const MAX_WORDS = 20;
const MAX_LETTERS = 13;
const MAX_MEAN_WORDS = 9;

/** Not for people who look for a training: developers, and the coordination. */
const forOthers = ['api', 'explain'];
/** They explain the words, so they use them; each question of « Est-ce pour moi ? » says beside it what
 * its word means; the page of the key figures explains its words above the figures. */
const explaining = ['glossary', 'understand', 'eligibility', 'keyFigures'];

/** Each list may only shrink: an exception that is no longer needed fails too. */
const longSentences: Record<string, string> = {};
const longWords: Record<string, string> = {
  'site.footerData': 'a credit that the licences ask for',
  'map.noticeBoundaries': 'a credit that the licences ask for',
  'understand.lead': 'the official name, said once and explained',
  'glossary.cisp': 'the official name, said once and explained',
  'domains.alphabetisation': 'the name of the domain; the home page says beside it what it is',
};
const unexplained: Record<string, string> = {
  'site.name': 'the name of the site; « C’est quoi ? » stands beside it on every page',
  'home.moreUnderstand': 'the link that leads to the explanation',
  'training.methodEFT': 'a label in a card, where a button would be in the way; the filter explains it',
  'training.methodDEFI': 'a label in a card, where a button would be in the way; the filter explains it',
  'training.methodLongEFT': 'is itself the explanation',
  'training.methodLongDEFI': 'is itself the explanation',
  'zone.footnote': 'footnote 1, quoted word for word',
  'domains.fle': 'the name of the domain; the home page says beside it what it is',
};
/** Quoted word for word from the law or from the sector. */
const quotations: Record<string, string> = {
  'understand.sources': 'titles of laws',
  'zone.footnote': 'footnote 1',
  'keyFigures.footnote4': 'a note of the sector, in its words',
  'keyFigures.readingIncome': 'a figure of the sector, in its words',
};

const catalogue = z.record(z.string(), z.record(z.string(), z.string()));
const french = catalogue.parse(JSON.parse(readFileSync('messages/fr.json', 'utf8')));
const messages = Object.entries(french)
  .filter(([namespace]) => !forOthers.includes(namespace))
  .flatMap(([namespace, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ namespace, key: `${namespace}.${key}`, text })),
  );
const sentences = messages.flatMap(({ key, text }) =>
  readingsOf(text).flatMap((reading) => sentencesOf(reading).map((sentence) => ({ key, sentence }))),
);

/** Those that break a rule without a reason, and reasons that nothing needs any more. */
function unexpected(broken: { key: string; why: string }[], reasons: Record<string, string>): string[] {
  const keys = new Set(broken.map(({ key }) => key));
  return [
    ...new Set(broken.filter(({ key }) => !(key in reasons)).map(({ key, why }) => `${key}: ${why}`)),
    ...Object.keys(reasons)
      .filter((key) => !keys.has(key))
      .map((key) => `${key} is an exception that nothing needs: remove it`),
  ];
}

describe('the French texts', () => {
  test(`have at most ${MAX_WORDS} words in a sentence`, () => {
    const long = sentences
      .map(({ key, sentence }) => ({ key, why: `${wordsOf(sentence).length} words: ${sentence}` }))
      .filter(({ why }) => Number.parseInt(why, 10) > MAX_WORDS);
    expect(unexpected(long, longSentences)).toEqual([]);
  });

  test(`have ${MAX_MEAN_WORDS} words in a sentence or fewer, in the mean`, () => {
    // Labels would flatter it: only what ends like a sentence counts.
    const whole = sentences.filter(({ sentence }) => /[.!?…]$/.test(sentence));
    const words = whole.reduce((sum, { sentence }) => sum + wordsOf(sentence).length, 0);
    expect(words / whole.length).toBeLessThanOrEqual(MAX_MEAN_WORDS);
  });

  test(`have no word of more than ${MAX_LETTERS} letters`, () => {
    const long = sentences.flatMap(({ key, sentence }) =>
      wordsOf(sentence)
        .filter((word) => word.split('-').some((part) => part.length > MAX_LETTERS))
        .map((word) => ({ key, why: word })),
    );
    expect(unexpected(long, longWords)).toEqual([]);
  });

  test('use plain words', () => {
    const hard = sentences.flatMap(({ key, sentence }) =>
      hardWords
        .filter(([word]) => word.test(sentence))
        .map(([, instead]) => ({ key, why: `${sentence} → ${instead}` })),
    );
    expect(unexpected(hard, quotations)).toEqual([]);
  });

  test('say who does what, in that order', () => {
    expect(sentences.filter(({ sentence }) => hasPassiveWithAgent(sentence))).toEqual([]);
  });

  test('explain every official word where it stands', () => {
    const bare = messages
      .filter(({ namespace }) => !explaining.includes(namespace))
      .flatMap(({ key, text }) => {
        const untagged = text.replace(/<(\w+)>[^<]*<\/\1>/g, '');
        return (untagged.match(officialWords) ?? []).map((word) => ({ key, why: word }));
      });
    expect(unexpected(bare, unexplained)).toEqual([]);
  });
});

import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createDb } from '@/lib/db';
import { databaseUrl, emptyTables } from '@/tests/integration/database';
import { loadShippedData } from './mutations';
import type { ShippedData } from './shipped-data';
import { gardener, textsOf } from './test-lexicon';
import { fingerprints, NOTHING, NOTHING_DONE, nextRelease, sameFiles, shipped } from './test-releases';

const db = createDb(databaseUrl(), 2);
afterAll(() => db.$disconnect());
beforeEach(async () => {
  await emptyTables();
  await loadShippedData(db, shipped);
});

const load = (change: (data: ShippedData) => void) => loadShippedData(db, nextRelease(change));
const concept = (slug: string) =>
  db.concept.findUnique({
    where: { slug },
    include: { names: { orderBy: { language: 'asc' } }, words: { orderBy: [{ language: 'asc' }, { word: 'asc' }] } },
  });
const wordsOf = async (slug: string, language: 'FR' | 'DE' = 'FR') =>
  (await concept(slug))?.words.filter((row) => row.language === language).map(({ word }) => word);
const tokens = async (word: string) => (await db.conceptWord.findFirst({ where: { word } }))?.tokens;
const stopWordsOf = async (language: 'FR' | 'NL') =>
  (await db.stopWord.findMany({ where: { language } })).map(({ word }) => word).sort();
const isToken = async (token: string) => (await db.lexiconToken.count({ where: { token } })) > 0;
const frenchWords = async () => (await db.frenchWord.findMany()).map(({ word }) => word).sort();

describe('the first load', () => {
  test('brings concepts with what their words mean', async () => {
    expect(await concept('jardinier')).toMatchObject({
      kind: 'JOB',
      domains: ['metiers-verts'],
      trainingTypes: [],
      titles: ['jardin', 'jardinier'],
      names: expect.arrayContaining([expect.objectContaining({ language: 'UK', name: 'jardinier' })]),
      words: expect.arrayContaining([
        expect.objectContaining({
          language: 'FR',
          word: 'Tondre la pelouse',
          plain: 'tondre la pelouse',
          tokens: ['tondre', 'la', 'pelouse'],
          isSure: true,
        }),
        expect.objectContaining({ word: 'tailler les arbres', tokens: ['tailler', 'arbres'] }),
        expect.objectContaining({ word: 'espaces verts', isSure: false }),
      ]),
    });
    expect(await concept('francais')).toMatchObject({ trainingTypes: ['BASIC'], domains: ['fle'], titles: [] });
    expect(await tokens('apprendre le français')).toEqual(['francais']);
  });

  test('brings stop words, single words and those of French in plain letters', async () => {
    expect(await stopWordsOf('FR')).toEqual(['a', 'apprendre', 'je', 'le', 'les']);
    const ofDutch = (await db.lexiconToken.findMany({ where: { language: 'NL' } })).map(({ token }) => token);
    expect(ofDutch.sort()).toEqual(['de', 'francais', 'ik', 'jardinier', 'nl']);
    expect(await frenchWords()).toEqual(['abricot', 'coeliaque', 'elephant', 'ete']);
  });
});

describe('a second load', () => {
  test('changes no row when the words say the same in another order', async () => {
    const before = await fingerprints(db);
    const result = await load((next) => {
      next.concepts.reverse();
      next.conceptTexts.reverse();
      for (const { words } of next.conceptTexts) words.reverse();
      for (const { words } of next.stopWords) words.reverse();
    });
    expect(result).toEqual(NOTHING_DONE);
    expect(await fingerprints(db)).toEqual(before);
  });

  test('changes the concept that changed, under its number', async () => {
    const before = await concept('jardinier');
    const result = await load((next) => {
      next.concepts = next.concepts.map((one) => (one.slug === 'jardinier' ? { ...one, titles: ['gazon'] } : one));
      next.conceptTexts = next.conceptTexts.filter((text) => text.concept !== 'jardinier');
      next.conceptTexts.push(...textsOf('jardinier', ['paysagiste', 'haies', 'arbres']));
    });
    expect(result).toEqual({ ...NOTHING_DONE, concepts: { ...NOTHING, changed: 1 } });
    expect(await concept('jardinier')).toMatchObject({ id: before?.id, titles: ['gazon'] });
    expect((await wordsOf('jardinier'))?.sort()).toEqual(['arbres', 'haies', 'paysagiste']);
    expect([await isToken('paysagiste'), await isToken('pelouse')]).toEqual([true, false]);
  });

  test('rewrites the tokens of all when stop words changed', async () => {
    await db.concept.create({
      data: {
        slug: 'tonte',
        kind: 'SKILL',
        titles: ['tonte'],
        domains: [],
        trainingTypes: [],
        words: {
          create: [
            { language: 'FR', word: 'la tonte', plain: 'la tonte', tokens: ['la', 'tonte'], isSure: true },
            { language: 'FR', word: 'tonte', plain: 'tonte', tokens: ['tonte'], isSure: true },
          ],
        },
      },
    });
    const result = await load((next) => {
      next.stopWords = [{ language: 'FR', words: ['la', 'le'] }];
    });
    expect(result).toMatchObject({ concepts: NOTHING, stopWords: { ...NOTHING, changed: 1, retired: 1 } });
    expect(await tokens('Tondre la pelouse')).toEqual(['tondre', 'pelouse']);
    expect(await tokens('apprendre le français')).toEqual(['apprendre', 'francais']);
    expect(await tokens('la tonte')).toEqual(['tonte']);
    expect(await stopWordsOf('NL')).toEqual([]);
    expect([await isToken('ik'), await isToken('la')]).toEqual([false, true]);
  });

  test('replaces the words of French when they changed', async () => {
    await db.frenchWord.create({ data: { word: 'ajoute' } });
    await loadShippedData(db, sameFiles());
    expect(await frenchWords()).toContain('ajoute');
    await load((next) => {
      next.frenchWords = '["cerise"]';
    });
    expect(await frenchWords()).toEqual(['cerise']);
  });
});

describe('what people edited', () => {
  const rename = (next: ShippedData) => {
    for (const text of next.conceptTexts) text.name = 'Autre';
  };

  test.each([
    ['its lists', () => db.concept.updateMany({ where: { slug: 'jardinier' }, data: { titles: ['serre'] } })],
    ['a name', () => db.conceptName.updateMany({ where: { language: 'TR' }, data: { name: 'Bahçıvan' } })],
    ['a word', () => db.conceptWord.updateMany({ where: { word: 'haies' }, data: { isSure: false } })],
    ['a word less', () => db.conceptWord.deleteMany({ where: { word: 'haies' } })],
  ])('stays: %s', async (_, edit) => {
    await edit();
    const before = await concept('jardinier');
    await load(rename);
    expect(await concept('jardinier')).toEqual(before);
    await load((next) => {
      next.concepts = [];
      next.conceptTexts = [];
    });
    expect(await concept('jardinier')).toEqual(before);
  });

  test('stays removed, or as they made it', async () => {
    await db.concept.delete({ where: { slug: 'francais' } });
    await db.concept.create({
      data: { slug: 'serriste', kind: 'JOB', titles: ['serre'], domains: [], trainingTypes: [] },
    });
    const result = await load((next) => {
      rename(next);
      next.concepts.push({ ...gardener, slug: 'serriste' });
    });
    expect(result).toMatchObject({ concepts: { added: 0, changed: 1, kept: 2 } });
    expect(await concept('francais')).toBeNull();
    expect(await concept('serriste')).toMatchObject({ titles: ['serre'], words: [] });
  });

  test('stays among stop words', async () => {
    await db.stopWord.create({ data: { language: 'NL', word: 'graag' } });
    const result = await load((next) => {
      for (const { words } of next.stopWords) words.push('o');
    });
    expect(result).toMatchObject({ stopWords: { changed: 1, kept: 1 } });
    expect(await stopWordsOf('NL')).toEqual(['de', 'graag', 'ik']);
    expect(await stopWordsOf('FR')).toContain('o');
  });
});

test('a concept that leaves the files goes, and comes back with them', async () => {
  const gone = await load((next) => {
    next.concepts = next.concepts.filter(({ slug }) => slug !== 'jardinier');
    next.conceptTexts = next.conceptTexts.filter((text) => text.concept !== 'jardinier');
  });
  expect(gone).toEqual({ ...NOTHING_DONE, concepts: { ...NOTHING, retired: 1 } });
  expect(await concept('jardinier')).toBeNull();
  expect([await isToken('pelouse'), await isToken('jardinier')]).toEqual([false, false]);

  expect(await loadShippedData(db, sameFiles())).toMatchObject({ concepts: { added: 1 } });
  expect(await wordsOf('jardinier', 'DE')).toEqual(['jardinier de']);
});

import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { anyText } from '@/tests/builders/text';
import { insertWorld } from '@/tests/builders/world';
import { countTrainings } from './counts/data';
import { noCriteria, type SearchCriteria } from './criteria';
import { searchTrainings } from './data';
import { wholeOffer } from './meaning';
import { understandWords } from './understand';

beforeAll(() => insertReference(db()));

async function search(text: string, change: Partial<SearchCriteria> = {}) {
  const { meaning, reading } = await understandWords(db(), { ...noCriteria, text, ...change }, null);
  const { total, items } = await searchTrainings(db(), meaning);
  return { total, items, correctedText: reading?.correctedText ?? null };
}

async function find(text: string, change: Partial<SearchCriteria> = {}): Promise<string[]> {
  return (await search(text, change)).items.map(({ slug }) => slug);
}

describe('words', () => {
  beforeAll(async () => {
    await insertWorld(db(), []);
    await db().stopWord.create({ data: { language: 'FR', word: 'a' } });
    const centre = await aCentre(db(), { name: 'Les Ateliers du Hérisson', acronym: 'FUNOC' });
    await aSite(db(), centre, { at: 'Liège' });
    const training = (slug: string, plainTitle: string, title = plainTitle, description = 'Texte.') =>
      aTraining(db(), centre, { slug, plainTitle, title, description });
    await training('jardiniere', 'Jardinière', 'Parcs et jardins');
    await training('menage', 'Aide-ménagère', "Technicien·ne de surface à l'hôpital");
    await training('nettoyage', 'Nettoyage', 'Nettoyage', 'On apprend à entretenir des bureaux.');
    await training('vente', 'Vente au comptoir');
    await training('3d', 'Impression et dessin 3D', 'Technologies numériques 3D (FabLab)');
  });

  test.each([
    ['jardinière', ['jardiniere']],
    ['jardiniere', ['jardiniere']],
    ['JARDINIÈRE', ['jardiniere']],
    ['jardiniers', ['jardiniere']],
    ['jardins', ['jardiniere']],
    ['parc', ['jardiniere']],
    ['menagere', ['menage']],
    ['ménagères', ['menage']],
    ['aide-ménagère', ['menage']],
    ['hopital', ['menage']],
    ["l'hôpital", ['menage']],
    ['technicienne', ['menage']],
    ['entretenir bureau', ['nettoyage']],
    ['3d', ['3d']],
    ['fablab', ['3d']],
  ])('%s is found without its accents, in its other forms', async (text, slugs) => {
    expect(await find(text)).toEqual(slugs);
  });

  test.each([
    ['jard', ['jardiniere']],
    ['nett', ['nettoyage']],
    ['compt', ['vente']],
    ['impres', ['3d']],
  ])('half typed are enough: %s', async (text, slugs) => {
    expect(await find(text)).toEqual(slugs);
  });

  test('must all be there', async () => {
    expect(await find('jardinière hôpital')).toEqual([]);
    expect(await find('dessin numérique')).toEqual(['3d']);
  });

  test('that French ignores ask for nothing in particular', async () => {
    const everything = (await find('')).toSorted();
    expect(everything).toHaveLength(5);
    for (const text of ['dans la', 'le', 'à', 'des', '...', "l'"]) {
      expect([text, (await find(text)).toSorted()]).toEqual([text, everything]);
    }
    for (const text of ['dans la vente', 'vente à Liège', 'la vente a Liege', 'à la vente']) {
      expect([text, await find(text)]).toEqual([text, ['vente']]);
    }
  });

  test('name the centre, its acronym, its domain and its locality too', async () => {
    for (const text of ['FUNOC', 'funoc', 'hérisson', 'ateliers herisson', 'autre', 'liege']) {
      expect([text, (await find(text)).length]).toEqual([text, 5]);
    }
    expect(await find('vente liège')).toEqual(['vente']);
  });

  test('typed wrong are put right, and it is said', async () => {
    expect(await search('netoyage')).toMatchObject({ correctedText: 'nettoyage', total: 1 });
    expect(await search('jardinnier')).toMatchObject({ correctedText: 'jardiniere', total: 1 });
    expect(await search('netoyage bureau')).toMatchObject({ correctedText: 'nettoyage bureau', total: 1 });
  });

  test('that the offer has are never turned into others', async () => {
    for (const text of ['vente', 'ventes', 'nettoyages', 'jardinières', 'hôpitaux']) {
      expect([text, (await search(text)).correctedText]).toEqual([text, null]);
    }
  });

  test('that are short or far from any word stay as they are', async () => {
    for (const text of ['tante', 'xylophone', 'boulangerie', 'tente', 'verte', '3x']) {
      expect([text, await search(text)]).toMatchObject([text, { total: 0, items: [], correctedText: null }]);
    }
  });

  test('never stop the search, whatever they are', async () => {
    const hostile = [
      "'",
      "''; DROP TABLE centre; --",
      ':*',
      'a:*',
      '!(a)',
      'a & b | c',
      '<->',
      '\\',
      '%',
      '🌱',
      '日本',
    ];
    for (const text of hostile) await search(text);
    await holds(
      fc.asyncProperty(anyText, async (text) => {
        const { total } = await search(text.replaceAll('\0', ''));
        expect(total).toBeLessThanOrEqual(5);
      }),
      60,
    );
    expect((await countTrainings(db(), wholeOffer)).total).toBe(5);
  });
});

describe('relevance', () => {
  beforeEach(() => insertWorld(db(), []));

  test('puts a title before a name of centre, that before a description, that before a locality', async () => {
    const other = await aCentre(db(), { name: 'Ailleurs' });
    const named = await aCentre(db(), { name: 'Maison Namur' });
    const there = await aCentre(db(), { name: 'Là-bas' });
    await aSite(db(), there, { at: 'Namur' });
    await aTraining(db(), there, { slug: '4-locality' });
    await aTraining(db(), other, { slug: '3-description', description: 'À deux pas de Namur.' });
    await aTraining(db(), named, { slug: '2-centre' });
    await aTraining(db(), other, { slug: '1-title', plainTitle: 'Visiter Namur' });
    expect(await find('namur', { exact: true })).toEqual(['1-title', '2-centre', '3-description', '4-locality']);
  });

  test('is the same for equal texts: the most recently confirmed first', async () => {
    const centre = await aCentre(db());
    const equal = { title: 'Soudeur', plainTitle: 'Soudeur' };
    await aTraining(db(), centre, { ...equal, slug: 'ancienne', confirmedOn: new Date('2025-01-01') });
    await aTraining(db(), centre, { ...equal, slug: 'recente', confirmedOn: new Date('2026-01-01') });
    expect(await find('soudeur')).toEqual(['recente', 'ancienne']);
  });
});

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wholeOffer } from '@/features/search/meaning';
import { countCentresByZone } from '@/features/search/zone-counts';
import { db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { aPlace, insertReference } from '@/tests/builders/places';
import { insertWorld } from '@/tests/builders/world';
import { CENTRES_PER_PAGE, countCentres, getCentre, listCentres, listCentresToCall } from './data';
import { loadCentres, loadHelpContacts } from './loaders';

beforeAll(() => insertReference(db()));
beforeEach(() => insertWorld(db(), []));

describe('the page of a centre', () => {
  test('does not exist while the centre is not published, nor for a name nobody gave', async () => {
    await aCentre(db(), { slug: 'a-verifier', status: 'TO_VERIFY' });
    await aCentre(db(), { slug: 'archive', status: 'ARCHIVED' });
    for (const slug of ['a-verifier', 'archive', 'inconnu', '', "'; DROP TABLE centre; --"]) {
      expect(await getCentre(db(), slug)).toBeNull();
    }
  });

  test('shows its published trainings only', async () => {
    const centre = await aCentre(db(), { slug: 'un' });
    await aTraining(db(), centre, { slug: 'visible', plainTitle: 'Visible' });
    await aTraining(db(), centre, { slug: 'a-verifier', status: 'TO_VERIFY' });
    await aTraining(db(), centre, { slug: 'archivee', status: 'ARCHIVED' });
    expect((await getCentre(db(), 'un'))?.trainings.map(({ slug }) => slug)).toEqual(['visible']);
  });

  test('has the methods of its published trainings and its declared ones, each once', async () => {
    const centre = await aCentre(db(), { slug: 'un', declaredMethods: ['EFT'] });
    await aTraining(db(), centre, { method: 'EFT' });
    await aTraining(db(), centre, { method: null });
    await aTraining(db(), centre, { method: 'DEFI', status: 'ARCHIVED' });
    expect((await getCentre(db(), 'un'))?.methods).toEqual(['EFT']);
    await aTraining(db(), centre, { method: 'DEFI' });
    expect((await getCentre(db(), 'un'))?.methods).toEqual(['DEFI', 'EFT']);
  });

  test('says each zone where it trains once, the German-speaking communes apart', async () => {
    const centre = await aCentre(db(), { slug: 'un' });
    for (const at of ['Liège', 'Namur', 'Dinant', 'Eupen'] as const) await aSite(db(), centre, { at });
    expect((await getCentre(db(), 'un'))?.zones.map(({ code, isBassin }) => [code, isBassin])).toEqual([
      ['DG', false],
      ['LG', true],
      ['NA', true],
    ]);
  });

  test('says no zone where it has a site but trains nobody: it is not counted there', async () => {
    const centre = await aCentre(db(), { slug: 'un' });
    const namur = await aSite(db(), centre, { at: 'Namur' });
    await aSite(db(), centre, { at: 'Liège' });
    await aTraining(db(), centre, { sites: [namur] });
    const page = await getCentre(db(), 'un');
    const { zones } = await countCentresByZone(db(), wholeOffer);
    const counted = zones.filter(({ centres }) => centres > 0).map(({ code }) => code);
    expect(page?.zones.map(({ code }) => code)).toEqual(counted);
    expect(page?.sites).toHaveLength(2);
  });

  test('never shows what is for the coordination only', async () => {
    await aCentre(db(), { slug: 'un', internalNote: 'doute sur la source' });
    expect(JSON.stringify(await getCentre(db(), 'un'))).not.toContain('doute');
  });
});

describe('the list of centres', () => {
  test('holds the published ones, by name, with their places and published trainings', async () => {
    const zebre = await aCentre(db(), { slug: 'zebre', name: 'Zèbre', acronym: 'Z' });
    await aCentre(db(), { slug: 'ecole', name: 'École' });
    await aCentre(db(), { slug: 'eau', name: 'Eau' });
    await aCentre(db(), { slug: 'cache', name: 'Caché', status: 'TO_VERIFY' });
    await aSite(db(), zebre, { at: 'Namur' });
    await aSite(db(), zebre, { at: 'Namur' });
    await aSite(db(), zebre, { at: 'Dinant' });
    await aTraining(db(), zebre);
    await aTraining(db(), zebre, { status: 'ARCHIVED' });
    expect(await listCentres(db(), 1)).toEqual([
      { slug: 'eau', name: 'Eau', acronym: null, localities: [], trainings: 0 },
      { slug: 'ecole', name: 'École', acronym: null, localities: [], trainings: 0 },
      { slug: 'zebre', name: 'Zèbre', acronym: 'Z', localities: ['Dinant', 'Namur'], trainings: 1 },
    ]);
    expect(await countCentres(db())).toBe(3);
  });

  test('goes over several pages without a centre twice, and a page beyond the last is the last', async () => {
    await db().centre.createMany({
      data: Array.from({ length: CENTRES_PER_PAGE + 5 }, (_, n) => ({
        slug: `meme-nom-${n}`,
        name: 'Même nom',
        status: 'PUBLISHED' as const,
      })),
    });
    const first = await loadCentres(1);
    const last = await loadCentres(999_999);
    expect([first.total, first.pages, first.items.length, last.items.length]).toEqual([105, 2, CENTRES_PER_PAGE, 5]);
    expect(new Set([...first.items, ...last.items].map(({ slug }) => slug)).size).toBe(105);
  });

  test('has one empty page when nothing is published', async () => {
    expect(await loadCentres(1)).toEqual({ items: [], total: 0, pages: 1 });
  });
});

describe('who to call', () => {
  beforeEach(async () => {
    const namur = await aCentre(db(), { name: 'À Namur', phone: '081 00 00 01' });
    await aSite(db(), namur, { at: 'Namur' });
    const liege = await aCentre(db(), { name: 'À Liège', phone: '04 000 00 02' });
    await aSite(db(), liege, { at: 'Liège' });
    const arlon = await aCentre(db(), { name: 'Zut, à Arlon', phone: '063 00 00 03' });
    await aSite(db(), arlon, { at: 'Arlon' });
    await aSite(db(), await aCentre(db(), { name: 'Sans téléphone' }), { at: 'Namur' });
    await aSite(db(), await aCentre(db(), { name: 'Caché', phone: '081 00 00 04', status: 'TO_VERIFY' }));
  });

  test('is the nearest published centre with a phone', async () => {
    expect(await listCentresToCall(db(), aPlace('Dinant'), [])).toEqual([
      { name: 'À Namur', phone: '081 00 00 01', locality: 'Namur' },
      { name: 'À Liège', phone: '04 000 00 02', locality: 'Liège' },
    ]);
    expect((await listCentresToCall(db(), aPlace('Libramont'), [], 1)).map(({ name }) => name)).toEqual([
      'Zut, à Arlon',
    ]);
  });

  test('is a centre of the zones asked for before any nearer one', async () => {
    const calls = await listCentresToCall(db(), aPlace('Dinant'), ['LU', 'BW']);
    expect(calls.map(({ name }) => name)).toEqual(['Zut, à Arlon', 'À Namur']);
    expect((await listCentresToCall(db(), null, ['NA'])).map(({ name }) => name)).toEqual(['À Namur', 'À Liège']);
  });

  test('is someone also when no place was asked for', async () => {
    expect((await listCentresToCall(db(), null, [])).map(({ name }) => name)).toEqual(['À Liège', 'À Namur']);
    expect(await loadHelpContacts(null, [])).toHaveLength(2);
  });
});

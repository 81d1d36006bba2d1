import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { insertWorld } from '@/tests/builders/world';
import { getTraining, listDomains, listSimilarTrainings, listSiteDistances } from './data';

beforeAll(() => insertReference(db()));
beforeEach(() => insertWorld(db(), []));

describe('the page of a training', () => {
  test('exists only for a published training of a published centre', async () => {
    for (const status of ['PUBLISHED', 'TO_VERIFY', 'ARCHIVED'] as const) {
      const centre = await aCentre(db(), { status });
      for (const own of ['PUBLISHED', 'TO_VERIFY', 'ARCHIVED'] as const) {
        const slug = `${status}-${own}`.toLowerCase().replace('_', '-').replace('_', '-');
        await aTraining(db(), centre, { slug, status: own });
        expect([slug, (await getTraining(db(), slug))?.slug ?? null]).toEqual([
          slug,
          slug === 'published-published' ? slug : null,
        ]);
      }
    }
    expect(await getTraining(db(), 'inconnue')).toBeNull();
  });

  test('says where it is given, and nowhere else', async () => {
    const centre = await aCentre(db());
    const namur = await aSite(db(), centre, { at: 'Namur' });
    await aSite(db(), centre, { at: 'Liège' });
    await aTraining(db(), centre, { slug: 'une', sites: [namur] });
    const page = await getTraining(db(), 'une');
    expect(page?.sitesAreKnown).toBe(true);
    expect(page?.sites.map(({ localityName }) => localityName)).toEqual(['Namur']);
  });

  test('whose place is not known says all the sites of the centre, marked', async () => {
    const centre = await aCentre(db());
    await aSite(db(), centre, { key: 'b', at: 'Liège' });
    await aSite(db(), centre, { key: 'a', at: 'Namur' });
    await aTraining(db(), centre, { slug: 'une' });
    const page = await getTraining(db(), 'une');
    expect(page?.sitesAreKnown).toBe(false);
    expect(page?.sites.map(({ localityName }) => localityName)).toEqual(['Namur', 'Liège']);
    expect(page?.sites.map(({ locality }) => locality.commune.zone.code)).toEqual(['NA', 'LG']);
  });

  test('of a centre without known site says none', async () => {
    await aTraining(db(), await aCentre(db()), { slug: 'une' });
    expect(await getTraining(db(), 'une')).toMatchObject({ sites: [], sitesAreKnown: false });
  });

  test('names only the published trainings beside it, and nothing kept for the coordination', async () => {
    const centre = await aCentre(db(), { internalNote: 'doute' });
    await aTraining(db(), centre, { slug: 'une', plainTitle: 'A' });
    await aTraining(db(), centre, { slug: 'autre', plainTitle: 'B' });
    await aTraining(db(), centre, { slug: 'cachee', status: 'TO_VERIFY' });
    const page = await getTraining(db(), 'une');
    expect(page?.centre.trainings.map(({ slug }) => slug)).toEqual(['une', 'autre']);
    expect(JSON.stringify(page)).not.toContain('doute');
  });
});

test('the domains come in the order of the coordination', async () => {
  expect(await listDomains(db())).toEqual([
    { slug: 'horeca', name: 'Horeca' },
    { slug: 'bois', name: 'Bois' },
    { slug: 'autre', name: 'Autre' },
  ]);
});

test('sites are measured from a place, in a straight line', async () => {
  const centre = await aCentre(db());
  const near = await aSite(db(), centre, { at: 'Namur' });
  const far = await aSite(db(), centre, { at: 'Liège' });
  const other = await aSite(db(), centre, { at: 'Liège' });
  const namur = { latitude: 50.4669, longitude: 4.8675 };
  const distances = await listSiteDistances(db(), [far.id, near.id], namur);
  expect(distances.get(near.id)).toBeLessThan(5);
  expect(distances.get(far.id)).toBeGreaterThan(40);
  expect(distances.get(far.id)).toBeLessThan(65);
  expect(distances.has(other.id)).toBe(false);
});

test('similar trainings are published ones of the same domain, in other centres nearby, once each', async () => {
  const namur = { latitude: 50.4669, longitude: 4.8675 };
  const centre = await aCentre(db(), { slug: 'le-mien' });
  await aSite(db(), centre, { at: 'Namur' });
  await aTraining(db(), centre, { slug: 'une', domain: 'bois' });
  await aTraining(db(), centre, { slug: 'soeur', domain: 'bois' });
  const neighbour = await aCentre(db(), { name: 'Voisin' });
  await aSite(db(), neighbour, { key: 'a', at: 'Namur' });
  await aSite(db(), neighbour, { key: 'b', at: 'Dinant' });
  await aTraining(db(), neighbour, { slug: 'voisine', plainTitle: 'Menuisier', domain: 'bois' });
  await aTraining(db(), neighbour, { slug: 'cachee', domain: 'bois', status: 'TO_VERIFY' });
  await aTraining(db(), neighbour, { slug: 'autre-chose', domain: 'horeca' });
  const far = await aCentre(db());
  await aSite(db(), far, { at: 'Arlon' });
  await aTraining(db(), far, { slug: 'lointaine', domain: 'bois' });
  const page = await getTraining(db(), 'une');
  const similar = page && (await listSimilarTrainings(db(), page, namur));
  expect(similar?.map(({ slug, centre: name, place }) => [slug, name, place])).toEqual([
    ['voisine', 'Voisin', '5000 Namur'],
  ]);
});

import { beforeAll, describe, expect, test } from 'vitest';
import { loadHome } from '@/features/home/loaders';
import { loadZones } from '@/features/zones/loaders';
import { db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { loadSearch } from './loaders';

beforeAll(async () => {
  await insertReference(db());
  const centre = await aCentre(db());
  const [namur, liege] = [await aSite(db(), centre, { at: 'Namur' }), await aSite(db(), centre, { at: 'Liège' })];
  for (let n = 0; n < 45; n += 1) await aTraining(db(), centre, { plainTitle: 'Nettoyage', sites: [namur] });
  await aTraining(db(), centre, { plainTitle: 'Soudeur', domain: 'bois', sites: [liege] });
});

describe('a page of the search', () => {
  test('beyond the last is the last', async () => {
    const { criteria, pages, answer } = await loadSearch('page=99999');
    expect([criteria.page, pages, answer.total, answer.items.length]).toEqual([3, 3, 46, 6]);
  });

  test('forgives every bad value', async () => {
    const { criteria, answer } = await loadSearch('page=-1&zone=ZZ&methode=x&type=&domaine=nul&tri=prix&rayon=NaN&x=1');
    expect([criteria.page, answer.total, answer.items.length]).toEqual([1, 46, 20]);
  });

  test('whose place is unknown says so, and searches everywhere', async () => {
    const { criteria, understanding, answer } = await loadSearch('lieu=Atlantide');
    expect(understanding.placeAnswer).toMatchObject({ kind: 'UNKNOWN', typed: 'Atlantide' });
    const { meaning } = understanding;
    expect([criteria.place, meaning.criteria.place, meaning.place, answer.total]).toEqual(['Atlantide', '', null, 46]);
  });

  test('counts by zone what its list shows, also after a typing mistake was put right', async () => {
    const { understanding, answer, zones, waysOut } = await loadSearch('q=netoyage');
    expect([answer.total, understanding.reading?.correctedText]).toEqual([45, 'nettoyage']);
    expect([zones.distinct, zones.sum, waysOut]).toEqual([1, 1, []]);
    expect(zones.zones.filter(({ centres }) => centres > 0).map(({ code }) => code)).toEqual(['NA']);
  });

  test('that is empty has ways out', async () => {
    const { answer, pages, waysOut } = await loadSearch('q=astronaute');
    expect([answer.total, pages]).toEqual([0, 1]);
    expect(waysOut.map(({ kind, total }) => [kind, total])).toEqual([['WITHOUT_TEXT', 46]]);
  });
});

test('the home page shows the domains that have trainings, in their order, and the centres by zone', async () => {
  const { domains, zones } = await loadHome();
  expect(domains).toEqual([
    { slug: 'bois', name: 'Bois' },
    { slug: 'autre', name: 'Autre' },
  ]);
  expect([zones.distinct, zones.sum]).toEqual([1, 2]);
});

test('the page of the zones shows the same counts, with the trainings of each', async () => {
  const { centres, trainings } = await loadZones();
  expect([centres.distinct, centres.sum]).toEqual([1, 2]);
  expect(trainings).toEqual(
    new Map([
      ['NA', 45],
      ['LG', 1],
    ]),
  );
});

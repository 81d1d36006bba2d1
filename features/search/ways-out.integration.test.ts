import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { anySearch } from '@/tests/builders/criteria';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { aWorld, insertWorld } from '@/tests/builders/world';
import { noCriteria, type SearchCriteria } from './criteria';
import { searchTrainings } from './data';
import { understand } from './understand';
import { listWaysOut } from './ways-out';

beforeAll(() => insertReference(db()));

const waysOut = async (change: Partial<SearchCriteria>) => {
  const criteria = { ...noCriteria, ...change };
  return (await listWaysOut(db(), criteria, await understand(db(), criteria))).map(
    ({ kind, total, criteria }) => `${kind} ${total}${kind === 'WIDER' ? ` ${criteria.radiusKm} km` : ''}`,
  );
};

describe('rule 12: the ways out of an empty list', () => {
  beforeAll(async () => {
    await insertWorld(db(), []);
    const centre = await aCentre(db());
    const liege = await aSite(db(), centre, { at: 'Liège' });
    await aTraining(db(), centre, { plainTitle: 'Soudeur', domain: 'bois', method: 'EFT', sites: [liege] });
    await aTraining(db(), centre, { plainTitle: 'Cuisinier', domain: 'horeca', trainingType: 'BASIC', sites: [liege] });
  });

  test('offer the smallest wider radius that gives something, then anywhere', async () => {
    expect(await waysOut({ place: 'Namur', radiusKm: 5 })).toEqual(['WIDER 2 100 km', 'ANYWHERE 2']);
    expect(await waysOut({ place: 'Huy', radiusKm: 5, text: 'soudeur' })).toEqual(['WIDER 1 30 km', 'ANYWHERE 1']);
  });

  test('leave out one criterion at a time, only when that helps', async () => {
    expect(await waysOut({ text: 'soudeur', methods: ['DEFI'] })).toEqual(['WITHOUT_METHOD 1']);
    expect(await waysOut({ text: 'soudeur', domains: ['horeca'] })).toEqual(['WITHOUT_DOMAIN 1', 'WITHOUT_TEXT 1']);
    expect(await waysOut({ domains: ['bois'], trainingTypes: ['BASIC'] })).toEqual([
      'WITHOUT_TYPE 1',
      'WITHOUT_DOMAIN 1',
    ]);
    expect(await waysOut({ zones: ['NA'] })).toEqual(['WITHOUT_ZONE 2']);
    expect(await waysOut({ text: 'astronaute' })).toEqual(['WITHOUT_TEXT 2']);
  });

  test('lead where they say also when the words would name a place, were it not for the one given', async () => {
    const other = await aCentre(db());
    const tournai = await aSite(db(), other, { at: 'Tournai' });
    await aTraining(db(), other, { plainTitle: 'Guide du château de Huy', sites: [tournai] });
    const criteria = { ...noCriteria, text: 'huy', place: '6700', radiusKm: 5 };
    const ways = await listWaysOut(db(), criteria, await understand(db(), criteria));
    for (const { kind, total, criteria: changed } of ways) {
      const { meaning } = await understand(db(), changed);
      expect([kind, (await searchTrainings(db(), meaning)).total]).toEqual([kind, total]);
    }
    await db().centre.delete({ where: { id: other.id } });
  });

  test('leave out the place alone, or the words alone, when the words name the place', async () => {
    expect(await waysOut({ text: 'soudeur huy', radiusKm: 5, methods: ['DEFI'] })).toEqual(['WITHOUT_METHOD 1']);
    expect(await waysOut({ text: 'astronaute liege', radiusKm: 5 })).toEqual(['WITHOUT_TEXT 2']);
    const nowhere = await aCentre(db());
    await aTraining(db(), nowhere, { plainTitle: 'Souffleur de verre' });
    const criteria = { ...noCriteria, text: 'souffleur à Huy' };
    const [anywhere] = await listWaysOut(db(), criteria, await understand(db(), criteria));
    expect(anywhere).toMatchObject({ kind: 'ANYWHERE', total: 1, criteria: { text: 'souffleur', place: '' } });
    await db().centre.delete({ where: { id: nowhere.id } });
    const lost = { ...noCriteria, text: 'astronaute liege' };
    const [way] = await listWaysOut(db(), lost, await understand(db(), lost));
    expect(way?.criteria).toMatchObject({ text: '', place: '4000 Liège' });
  });

  test('are none when nothing is left to leave out', async () => {
    expect(await waysOut({})).toEqual([]);
  });

  test('lead where they say, from the first page, for any search', async () => {
    await holds(
      fc.asyncProperty(aWorld(6), anySearch, async (world, { criteria, place }) => {
        await insertWorld(db(), world);
        const asked = { ...criteria, place: place ? 'Namur' : '', page: 3 };
        for (const way of await listWaysOut(db(), asked, await understand(db(), asked))) {
          const { meaning } = await understand(db(), way.criteria);
          const { total } = await searchTrainings(db(), meaning);
          expect([way.kind, way.criteria.page, total]).toEqual([way.kind, 1, way.total]);
          expect(total).toBeGreaterThan(0);
        }
      }),
      15,
    );
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { anySearch } from '@/tests/builders/criteria';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { aPlace, insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { aWorld, insertWorld } from '@/tests/builders/world';
import { noCriteria, type SearchCriteria } from './criteria';
import { searchTrainings } from './data';
import { listWaysOut } from './ways-out';

beforeAll(() => insertReference(db()));

const waysOut = async (change: Partial<SearchCriteria>, place: Parameters<typeof listWaysOut>[2] = null) =>
  (await listWaysOut(db(), { ...noCriteria, ...change }, place)).map(
    ({ kind, total, criteria }) => `${kind} ${total}${kind === 'WIDER' ? ` ${criteria.radiusKm} km` : ''}`,
  );

describe('rule 12: the ways out of an empty list', () => {
  beforeAll(async () => {
    await insertWorld(db(), []);
    const centre = await aCentre(db());
    const liege = await aSite(db(), centre, { at: 'Liège' });
    await aTraining(db(), centre, { plainTitle: 'Soudeur', domain: 'bois', method: 'EFT', sites: [liege] });
    await aTraining(db(), centre, { plainTitle: 'Cuisinier', domain: 'horeca', trainingType: 'BASIC', sites: [liege] });
  });

  test('offer the smallest wider radius that gives something, then anywhere', async () => {
    expect(await waysOut({ place: 'Namur', radiusKm: 5 }, aPlace('Namur'))).toEqual(['WIDER 2 100 km', 'ANYWHERE 2']);
    expect(await waysOut({ place: 'Huy', radiusKm: 5, text: 'soudeur' }, aPlace('Huy'))).toEqual([
      'WIDER 1 30 km',
      'ANYWHERE 1',
    ]);
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

  test('are none when nothing is left to leave out', async () => {
    expect(await waysOut({})).toEqual([]);
  });

  test('lead where they say, from the first page, for any search', async () => {
    await holds(
      fc.asyncProperty(aWorld(6), anySearch, async (world, { criteria, place }) => {
        await insertWorld(db(), world);
        for (const way of await listWaysOut(db(), { ...criteria, page: 3 }, place)) {
          const { total } = await searchTrainings(db(), way.criteria, way.criteria.place ? place : null);
          expect([way.kind, way.criteria.page, total]).toEqual([way.kind, 1, way.total]);
          expect(total).toBeGreaterThan(0);
        }
      }),
      15,
    );
  });
});

import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Place } from '@/features/places/rules';
import { noCriteria, type SearchCriteria } from '@/features/search/criteria';
import { wholeOffer } from '@/features/search/meaning';
import { countCentresByZone } from '@/features/search/zone-counts';
import { db } from '@/lib/db';
import { anySearch } from '@/tests/builders/criteria';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { meaningOf } from '@/tests/builders/meaning';
import { centresByZone, presencesOf, zoneOf } from '@/tests/builders/offer-oracle';
import { aPlace, insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { aWorld, insertWorld, type World } from '@/tests/builders/world';
import { countTrainingsByZone, getZone } from './data';

beforeAll(() => insertReference(db()));
beforeEach(() => insertWorld(db(), []));

/** The counts without the zones' names, each zone by its code. */
async function count(change: Partial<SearchCriteria> = {}, place: Place | null = null) {
  const { zones, ...totals } = await countCentresByZone(db(), await meaningOf(db(), change, place));
  return { ...totals, zones: Object.fromEntries(zones.map(({ code, centres }) => [code, centres])) };
}

const nowhere = { BW: 0, HC: 0, HS: 0, HW: 0, LG: 0, LU: 0, NA: 0, VE: 0, WP: 0 };
const none = { distinct: 0, sum: 0, unplaced: 0, outside: 0, zones: nowhere };

describe('rule 1: a zone', () => {
  const zonesOf = async (centreId: string) => {
    const rows = await db().offer.findMany({ where: { centreId }, orderBy: { zoneCode: 'asc' } });
    return rows.map(({ zoneCode }) => zoneCode);
  };

  test('is that of the commune of the postal code and locality', async () => {
    const centre = await aCentre(db());
    await aSite(db(), centre, { at: 'Dinant', label: 'Bassin de Liège', exactLatitude: 50.63, exactLongitude: 5.57 });
    expect(await zonesOf(centre.id)).toEqual(['NA']);
  });

  test('changes at once with the site, the locality and the commune', async () => {
    const centre = await aCentre(db());
    const site = await aSite(db(), centre, { at: 'Dinant' });
    const steps: (string | null)[][] = [];
    const step = async (change: PromiseLike<unknown>) => {
      await change;
      steps.push(await zonesOf(centre.id));
    };
    const key = { postalCode: '6000', name: 'Charleroi' };
    await step(db().site.update({ where: { id: site.id }, data: { postalCode: '6000', localityName: 'Charleroi' } }));
    await step(db().commune.update({ where: { nisCode: '52011' }, data: { zoneCode: 'WP' } }));
    await step(db().locality.update({ where: { postalCode_name: key }, data: { nisCode: '63023' } }));
    await step(db().locality.update({ where: { postalCode_name: key }, data: { nisCode: '52011' } }));
    await step(db().commune.update({ where: { nisCode: '52011' }, data: { zoneCode: 'HS' } }));
    await step(db().zone.update({ where: { code: 'HS' }, data: { code: 'XX' } }));
    await step(db().zone.update({ where: { code: 'XX' }, data: { code: 'HS' } }));
    await step(db().site.delete({ where: { id: site.id } }));
    expect(steps).toEqual([['HS'], ['WP'], ['DG'], ['WP'], ['HS'], ['XX'], ['HS'], [null]]);
  });

  test('is the one that postal code, locality and commune lead to, for any offer', async () => {
    await holds(
      fc.asyncProperty(aWorld(8), async (world) => {
        await insertWorld(db(), world);
        const rows = await db().offer.findMany({ where: { siteId: { not: null } } });
        const sites = new Map(world.flatMap((centre) => centre.sites).map((site) => [site.id, zoneOf(site)]));
        expect(rows.map(({ zoneCode }) => zoneCode)).toEqual(rows.map(({ siteId }) => sites.get(siteId ?? '')));
        expect(rows).toHaveLength(presencesOf(world).filter(({ site }) => site !== null).length);
      }),
      15,
    );
  });
});

describe('rule 2: the centres of a zone', () => {
  test('are those of plain loops over the same offer, for any search', async () => {
    await holds(
      fc.asyncProperty(aWorld(12), fc.array(anySearch, { minLength: 6, maxLength: 10 }), async (world, searches) => {
        await insertWorld(db(), world);
        expect(await count()).toEqual(centresByZone(world, noCriteria, null));
        for (const { criteria, place } of searches) {
          expect(await count(criteria, place)).toEqual(centresByZone(world, criteria, place));
        }
      }),
      25,
    );
  });

  test('never exceed the sum, which never exceeds the distinct total times nine', async () => {
    await holds(
      fc.asyncProperty(aWorld(12), anySearch, async (world, { criteria, place }) => {
        await insertWorld(db(), world);
        const { distinct, sum, zones } = await count(criteria, place);
        expect(Math.max(...Object.values(zones))).toBeLessThanOrEqual(distinct);
        expect(distinct).toBeLessThanOrEqual(sum);
        expect(sum).toBeLessThanOrEqual(distinct * 9);
      }),
      15,
    );
  });

  test('count a centre of two zones in each and once in the whole', async () => {
    const centre = await aCentre(db());
    await aSite(db(), centre, { at: 'Namur' });
    await aSite(db(), centre, { at: 'Dinant' });
    await aSite(db(), centre, { at: 'Liège' });
    expect(await count()).toEqual({ ...none, distinct: 1, sum: 2, zones: { ...nowhere, NA: 1, LG: 1 } });
  });

  test('leave out a site where the centre trains nobody', async () => {
    const centre = await aCentre(db());
    const namur = await aSite(db(), centre, { at: 'Namur' });
    await aSite(db(), centre, { at: 'Liège' });
    await aTraining(db(), centre, { sites: [namur] });
    expect(await count()).toEqual({ ...none, distinct: 1, sum: 1, zones: { ...nowhere, NA: 1 } });
  });

  test('count the German-speaking communes apart, and a centre without known site in no zone', async () => {
    await aSite(db(), await aCentre(db()), { at: 'Eupen' });
    await aTraining(db(), await aCentre(db()));
    await aCentre(db());
    expect(await count()).toEqual({ ...none, outside: 1, unplaced: 2 });
  });

  test('are nobody while unpublished', async () => {
    for (const status of ['TO_VERIFY', 'ARCHIVED'] as const) {
      const centre = await aCentre(db(), { status });
      await aSite(db(), centre);
      await aTraining(db(), centre);
    }
    expect(await count()).toEqual(none);
  });

  test('with a filter on, need a matching published training there', async () => {
    const centre = await aCentre(db());
    const [namur, liege] = [await aSite(db(), centre, { at: 'Namur' }), await aSite(db(), centre, { at: 'Liège' })];
    await aTraining(db(), centre, { sites: [namur], domain: 'bois' });
    await aTraining(db(), centre, { sites: [liege], domain: 'horeca' });
    await aTraining(db(), centre, { sites: [liege], domain: 'bois', status: 'ARCHIVED' });
    const onlyNamur = { ...none, distinct: 1, sum: 1, zones: { ...nowhere, NA: 1 } };
    expect(await count({ domains: ['bois'] })).toEqual(onlyNamur);
    expect(await count({ domains: ['bois'], zones: ['LG'] })).toEqual(none);
    expect(await count({ zones: ['NA'] })).toEqual(onlyNamur);
    expect(await count({ place: 'Namur', radiusKm: 5 }, aPlace('Namur'))).toEqual(onlyNamur);
  });

  test('are none at all, zone by zone, for a search that nothing matches', async () => {
    expect(await count({ text: 'introuvable' })).toEqual(none);
  });

  test('come with the name and the address of each of the nine zones, by name', async () => {
    const { zones } = await countCentresByZone(db(), wholeOffer);
    expect(zones.map(({ name }) => name)).toEqual([
      'Brabant wallon',
      'Hainaut Centre',
      'Hainaut Sud',
      'Huy-Waremme',
      'Liège',
      'Luxembourg',
      'Namur',
      'Verviers',
      'Wallonie picarde',
    ]);
    expect(zones[4]).toEqual({ code: 'LG', name: 'Liège', slug: 'liege', centres: 0 });
  });
});

describe('the page of a zone', () => {
  test('lists exactly the centres that are counted there, with the other zones of each, for any offer', async () => {
    const expectedOf = (world: World, code: string) => {
      const inBassins = presencesOf(world).flatMap(({ centre, site }) =>
        site && zoneOf(site) !== 'DG' ? [{ slug: centre.slug, zone: zoneOf(site) }] : [],
      );
      const slugs = new Set(inBassins.filter(({ zone }) => zone === code).map(({ slug }) => slug));
      return [...slugs].sort().map((slug) => ({
        slug,
        others: new Set(inBassins.filter((one) => one.slug === slug && one.zone !== code).map(({ zone }) => zone)).size,
      }));
    };
    await holds(
      fc.asyncProperty(aWorld(10), async (world) => {
        await insertWorld(db(), world);
        const counted = await countCentresByZone(db(), wholeOffer);
        for (const { code, slug, centres } of counted.zones) {
          const page = await getZone(db(), slug);
          const listed = page?.centres.map((centre) => ({ slug: centre.slug, others: centre.otherZones.length }));
          expect(listed?.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))).toEqual(expectedOf(world, code));
          expect(listed).toHaveLength(centres);
        }
      }),
      15,
    );
  });

  test('says its communes, its trainings and where else its centres train', async () => {
    const centre = await aCentre(db(), { slug: 'deux-zones', name: 'Deux Zones', acronym: 'DZ' });
    const namur = await aSite(db(), centre, { at: 'Namur' });
    await aSite(db(), centre, { at: 'Liège' });
    await aSite(db(), centre, { at: 'Eupen' });
    await aTraining(db(), centre, { sites: [namur] });
    await aTraining(db(), centre);
    expect(await getZone(db(), 'namur')).toEqual({
      code: 'NA',
      name: 'Namur',
      slug: 'namur',
      communes: ['Dinant', 'Namur'],
      trainings: 2,
      centres: [{ slug: 'deux-zones', name: 'Deux Zones', acronym: 'DZ', otherZones: ['Liège'] }],
    });
    expect(await countTrainingsByZone(db())).toEqual(
      new Map([
        ['NA', 2],
        ['LG', 1],
        ['DG', 1],
      ]),
    );
  });

  test('does not exist for the German-speaking communes, nor for a name nobody gave', async () => {
    expect(await getZone(db(), 'communaute-germanophone')).toBeNull();
    expect(await getZone(db(), 'atlantide')).toBeNull();
  });
});

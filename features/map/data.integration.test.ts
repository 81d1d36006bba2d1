import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Meaning, wholeOffer } from '@/features/search/meaning';
import { parsePointKey, pointKey } from '@/features/search/point-key';
import { db } from '@/lib/db';
import { type Asked, anySearch } from '@/tests/builders/criteria';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { meaningOf } from '@/tests/builders/meaning';
import { pointOf, presencesFound } from '@/tests/builders/offer-oracle';
import { aPlace, insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { aWorld, insertWorld, type World } from '@/tests/builders/world';
import { type Cell, cellAt, cellBox, cellKey, cellsIn, MAX_LEVEL, MIN_LEVEL } from './cells';
import { findBounds, listTrainingsAt, readCell } from './data';
import { weighView } from './payload';
import { toFeatures, toPointDetails } from './serializers';
import { extent } from './view';

beforeAll(() => insertReference(db()));

type Tally = Record<string, { sites: number; centres: number; trainings: number }>;

/** The points of an offer by plain loops. */
function pointsFound(world: World, { criteria, place }: Asked): Tally {
  const points = new Map<string, { sites: Set<string>; centres: Set<string>; trainings: Set<string> }>();
  for (const { centre, training, site } of presencesFound(world, criteria, place)) {
    if (!training || !site) continue;
    const key = pointKey({ ...pointOf(site), isExact: site.exact !== null });
    const point = points.get(key) ?? { sites: new Set(), centres: new Set(), trainings: new Set() };
    point.sites.add(site.id);
    point.centres.add(centre.id);
    point.trainings.add(training.id);
    points.set(key, point);
  }
  const sizes = [...points].map(([key, { sites, centres, trainings }]) => [
    key,
    { sites: sites.size, centres: centres.size, trainings: trainings.size },
  ]);
  return Object.fromEntries(sizes);
}

async function readTally(cells: readonly Cell[], meaning: Meaning): Promise<Tally> {
  const tally: Tally = {};
  for (const cell of cells) {
    const { features } = toFeatures(cell, await readCell(db(), meaning, cell));
    for (const { properties } of features) {
      if ('cluster' in properties) throw new Error('so few points are shown one by one');
      const { id, sites, centres, trainings } = properties;
      expect(tally, 'a point in two cells').not.toHaveProperty([id]);
      tally[id] = { sites, centres, trainings };
    }
  }
  return tally;
}

describe('readCell', () => {
  test('the cells of a level show the points of the list, each once, for any search', async () => {
    const level = fc.integer({ min: MIN_LEVEL, max: MAX_LEVEL });
    await holds(
      fc.asyncProperty(
        aWorld(14),
        fc.array(fc.tuple(anySearch, level), { minLength: 3, maxLength: 6 }),
        async (world, searches) => {
          await insertWorld(db(), world);
          for (const [asked, z] of searches) {
            const expected = pointsFound(world, asked);
            // All of Wallonia where that is few cells, else the cells that should hold something.
            const places = Object.keys(expected).flatMap((key) => parsePointKey(key) ?? []);
            const held = places.map(({ longitude, latitude }) => cellAt(z, longitude, latitude));
            const cells =
              z <= 8 ? cellsIn(z, extent) : [...new Map(held.map((cell) => [cellKey(cell), cell])).values()];
            expect(await readTally(cells, await meaningOf(db(), asked.criteria, asked.place))).toEqual(expected);
          }
        },
      ),
      20,
    );
  });

  test('names the locality and keeps an exact point apart from the locality at the same place', async () => {
    await insertWorld(db(), []);
    const centre = await aCentre(db());
    const { latitude, longitude } = aPlace('Namur');
    const somewhere = await aSite(db(), centre, { at: 'Namur' });
    const there = await aSite(db(), centre, { at: 'Namur', exactLatitude: latitude, exactLongitude: longitude });
    await aTraining(db(), centre, { sites: [somewhere, there] });
    const cell = cellAt(10, longitude, latitude);
    const content = await readCell(db(), wholeOffer, cell);
    expect(toFeatures(cell, content).features.map(({ properties }) => properties)).toEqual([
      { id: '4.86700,50.46700l', precision: 'LOCALITY', place: 'Namur', sites: 1, centres: 1, trainings: 1 },
      { id: '4.86700,50.46700e', precision: 'EXACT', place: 'Namur', sites: 1, centres: 1, trainings: 1 },
    ]);
  });

  test('a centre without training, or without known site, is not on the map', async () => {
    await insertWorld(db(), []);
    await aSite(db(), await aCentre(db()));
    await aTraining(db(), await aCentre(db()));
    expect(await readTally(cellsIn(MIN_LEVEL, extent), wholeOffer)).toEqual({});
    expect(await findBounds(db(), wholeOffer)).toBeNull();
  });
});

describe('listTrainingsAt', () => {
  test('lists what the point counts, by centre, and says what it leaves out', async () => {
    await insertWorld(db(), []);
    const [b, a] = [await aCentre(db(), { name: 'Bêta' }), await aCentre(db(), { name: 'Alpha' })];
    await aSite(db(), a, { at: 'Dinant' });
    const known = await aSite(db(), b, { at: 'Dinant' });
    for (let n = 0; n < 24; n += 1) await aTraining(db(), b, { plainTitle: `B${n}`, sites: [known], method: 'EFT' });
    await aTraining(db(), a, { plainTitle: 'A', method: 'EFT' });
    const point = { ...aPlace('Dinant'), isExact: false };
    const details = toPointDetails(point, await listTrainingsAt(db(), wholeOffer, point));
    expect([details.total, details.place]).toEqual([25, { postalCode: '5500', name: 'Dinant' }]);
    expect(details.centres.map(({ name, trainings }) => [name, trainings.length])).toEqual([
      ['Alpha', 1],
      ['Bêta', 19],
    ]);
    expect(details.centres[0]?.trainings[0]).toMatchObject({ title: 'A', siteIsKnown: false });
    const defi = await listTrainingsAt(db(), await meaningOf(db(), { methods: ['DEFI'] }), point);
    expect(defi).toEqual({ total: 0, trainings: [] });
    const elsewhere = await listTrainingsAt(db(), wholeOffer, { ...point, isExact: true });
    expect(elsewhere.total).toBe(0);
  });
});

describe('many points', () => {
  const POINTS = 6000;

  // Straight into the reading table: only the map's own query is under test. A third of them crowd around Liège.
  beforeAll(async () => {
    await insertWorld(db(), []);
    await db().$executeRaw`SELECT setseed(0.42)`;
    await db().$executeRaw`
      INSERT INTO offer (centre_id, training_id, site_id, is_first, site_is_known, zones, position, is_exact, sort_title)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), true, true, '{}',
        CASE WHEN n % 3 = 0 THEN point(5.57 + random() / 20, 50.63 + random() / 30)
          ELSE point(2.85 + random() * 3.5, 49.5 + random() * 1.3) END,
        true, 'x'
      FROM generate_series(1, ${POINTS}::int) AS n`;
  });

  test('groups stand in their squares and add up to the whole', async () => {
    for (const level of [MIN_LEVEL, 8, 10]) {
      const cells = cellsIn(level, extent);
      let sites = 0;
      for (const cell of cells) {
        const { features } = toFeatures(cell, await readCell(db(), wholeOffer, cell));
        expect(features.length).toBeLessThanOrEqual(64);
        for (const { properties, geometry } of features) {
          sites += properties.sites;
          if (!('cluster' in properties)) continue;
          const [z = '', x = '', y = ''] = properties.id.split('/');
          const square = cellBox({ z: Number(z), x: Number(x), y: Number(y) });
          const [longitude, latitude] = geometry.coordinates;
          const slack = (square.east - square.west) / 32;
          expect(longitude).toBeGreaterThan(square.west - slack);
          expect(longitude).toBeLessThan(square.east + slack);
          expect(latitude).toBeGreaterThan(square.south - slack);
          expect(latitude).toBeLessThan(square.north + slack);
        }
      }
      expect(sites).toBe(POINTS);
    }
  });

  test('no view weighs more than 30 kB compressed, at any scale, on any screen', async () => {
    let heaviest = 0;
    for (let scale = 6; scale <= 17; scale += 1) {
      for (const [longitude, latitude] of [
        [5.6, 50.65],
        [4.6, 50.2],
      ] as const) {
        for (const [width, height] of [
          [360, 480],
          [1024, 768],
          [2560, 1440],
        ] as const) {
          const degrees = 360 / (256 * 2 ** scale);
          const [w, h] = [(width / 2) * degrees, (height / 2) * degrees * Math.cos((latitude * Math.PI) / 180)];
          const view = { west: longitude - w, east: longitude + w, south: latitude - h, north: latitude + h };
          const { compressedBytes } = await weighView(db(), wholeOffer, view, scale);
          heaviest = Math.max(heaviest, compressedBytes);
        }
      }
    }
    expect(heaviest).toBeGreaterThan(3_000);
    expect(heaviest).toBeLessThanOrEqual(30_000);
  });
});

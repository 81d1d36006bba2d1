import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { anySearch } from '@/tests/builders/criteria';
import { meaningOf } from '@/tests/builders/meaning';
import { kilometres, pointOf } from '@/tests/builders/offer-oracle';
import { insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { aWorld, insertWorld } from '@/tests/builders/world';
import { MAX_RADIUS_KM } from './criteria';
import { searchTrainings } from './data';

beforeAll(() => insertReference(db()));

const degrees = (min: number, max: number) => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);

describe('distances', () => {
  test('computed by the database are those of the angle between two vectors, anywhere on earth', async () => {
    const point = fc.record({ latitude: degrees(-90, 90), longitude: degrees(-180, 180) });
    await holds(
      fc.asyncProperty(fc.array(fc.tuple(point, point), { minLength: 20, maxLength: 40 }), async (pairs) => {
        const rows = await db().$queryRaw<{ km: number }[]>`
          SELECT distance_km((a->>'latitude')::float8, (a->>'longitude')::float8, (b->>'latitude')::float8,
            (b->>'longitude')::float8) AS km
          FROM jsonb_to_recordset(${JSON.stringify(pairs.map(([a, b]) => ({ a, b })))}::jsonb) AS pair(a jsonb, b jsonb)`;
        // At the antipode the formula of the database is exact to some metres only, of twenty thousand kilometres.
        rows.forEach(({ km }, index) => {
          const [a, b] = pairs[index] ?? [];
          expect(Math.abs(km - (a && b ? kilometres(a, b) : Number.NaN))).toBeLessThan(0.01);
        });
      }),
      20,
    );
  });

  test('of results grow along the list, each within the radius and to the nearest site', async () => {
    const search = fc.tuple(anySearch, fc.integer({ min: 1, max: MAX_RADIUS_KM }));
    await holds(
      fc.asyncProperty(aWorld(10), search, async (world, [{ place }, radiusKm]) => {
        fc.pre(place !== null);
        await insertWorld(db(), world);
        const { items } = await searchTrainings(db(), await meaningOf(db(), { place: 'ici', radiusKm }, place));
        const sites = new Map(world.flatMap((centre) => centre.sites).map((site) => [site.id, site]));
        const distances = items.map(({ distanceKm }) => distanceKm ?? Number.NaN);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        for (const { sites: shown, distanceKm } of items) {
          const km = shown.flatMap(({ siteId }) => {
            const site = sites.get(siteId);
            return site && place ? [kilometres(pointOf(site), place)] : [];
          });
          expect(km).toHaveLength(shown.length);
          expect(distanceKm).toBeCloseTo(Math.min(...km), 6);
          expect(distanceKm).toBeCloseTo(km[0] ?? Number.NaN, 6);
          expect(distanceKm).toBeLessThanOrEqual(radiusKm);
        }
      }),
      25,
    );
  });
});

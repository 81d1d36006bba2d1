import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { zoneLabelPoints, zoneNameLines } from '@/features/map/zone-labels';
import { drawZonePaths, toPicture } from '@/features/map/zone-outline';
import { pictureFrame, pictureSize, zonePaths } from '@/features/map/zone-paths';
import { zoneCodes } from '@/features/places/zones';

const position = z.tuple([z.number(), z.number()]);
const geometry = z.object({ coordinates: z.array(z.array(z.array(position))) });
const collection = z.object({ features: z.array(z.object({ id: z.string(), geometry })) });

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const source = collection.parse(read('data/geo/zones.geojson'));

test('the picture is drawn from the zones as they are now: else run scripts/map-assets.ts', () => {
  const drawn = drawZonePaths(
    source.features.map(({ id, geometry: area }) => ({ id, rings: area.coordinates.flat() })),
  );
  expect(Object.fromEntries(drawn.paths.map(({ id, path }) => [id, path]))).toEqual(zonePaths);
  expect([drawn.width, drawn.height, drawn.frame]).toEqual([pictureSize.width, pictureSize.height, pictureFrame]);
});

test('so is the file that the browser reads', () => {
  const served = collection.parse(read('public/geo/zones.json'));
  expect(served.features.map(({ id }) => id).toSorted()).toEqual([...zoneCodes].sort());
  const round = (degrees: number) => Number(degrees.toFixed(4));
  const rounded = source.features.map(({ geometry: area }) =>
    area.coordinates.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [round(x), round(y)]))),
  );
  expect(served.features.map(({ geometry: area }) => area.coordinates)).toEqual(rounded);
});

test('the picture weighs little and stays within its frame', () => {
  expect(Object.values(zonePaths).join('').length).toBeLessThan(6000);
  for (const [code, point] of Object.entries(zoneLabelPoints)) {
    const [x, y] = toPicture(point, pictureFrame);
    expect(x > 0 && x < pictureSize.width && y > 0 && y < pictureSize.height, code).toBe(true);
  }
});

test('every label lies in its own zone', () => {
  for (const { id, geometry: area } of source.features) {
    const [, [x, y] = [0, 0]] = Object.entries(zoneLabelPoints).find(([code]) => code === id) ?? [];
    const crossings = area.coordinates.flat().reduce((count, ring) => count + crossingsWest(ring, x, y), 0);
    expect(crossings % 2, id).toBe(1);
  }
});

test('a name is cut at a space or after a hyphen', () => {
  expect(zoneNameLines('Huy-Waremme')).toEqual(['Huy-', 'Waremme']);
  expect(zoneNameLines('Wallonie picarde')).toEqual(['Wallonie', 'picarde']);
  expect(zoneNameLines('Namur')).toEqual(['Namur']);
});

/** How many sides of a ring a line from the point to the west crosses. */
function crossingsWest(ring: [number, number][], x: number, y: number): number {
  return ring.slice(1).filter(([bx, by], index) => {
    const [ax, ay] = ring[index] ?? [0, 0];
    return ay > y !== by > y && ax + ((y - ay) / (by - ay)) * (bx - ax) < x;
  }).length;
}

import { readFileSync } from 'node:fs';
import polygonClipping, { type MultiPolygon, type Ring } from 'polygon-clipping';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readShippedData } from '@/features/imports/read-shipped-data';
import { zoneCodes } from './zones';

const DATA = 'data';
const position = z.tuple([z.number(), z.number()]);
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) });
const collection = z.object({ features: z.array(z.object({ id: z.string(), geometry: multiPolygon })) });

function readShapes(name: string): Map<string, MultiPolygon> {
  const { features } = collection.parse(JSON.parse(readFileSync(`${DATA}/geo/${name}`, 'utf8')));
  return new Map(features.map(({ id, geometry }) => [id, geometry.coordinates]));
}

const zones = readShapes('zones.geojson');
const shapeOf = (code: string): MultiPolygon => zones.get(code) ?? [];

/** km², from communes' own borders. */
const TRUE_AREAS = { BW: 1093, WP: 1382, HC: 1180, HS: 1929, NA: 2973, LU: 4445, LG: 794, HW: 1048, VE: 1159, DG: 844 };

const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** On the cylinder around the sphere, which keeps areas. */
function ringAreaKm2(ring: Ring): number {
  const points = ring.map(
    ([lng, lat]) => [EARTH_RADIUS_KM * radians(lng), EARTH_RADIUS_KM * Math.sin(radians(lat))] as const,
  );
  const sum = points.reduce((total, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}

function areaKm2(shape: MultiPolygon): number {
  return shape.reduce((total, [outer = [], ...holes]) => {
    return total + ringAreaKm2(outer) - holes.reduce((sum, hole) => sum + ringAreaKm2(hole), 0);
  }, 0);
}

function contains(shape: MultiPolygon, lng: number, lat: number): boolean {
  return shape.some(([outer = []]) => {
    let inside = false;
    outer.forEach(([x, y], i) => {
      const [previousX, previousY] = outer.at(i - 1) ?? [x, y];
      if (y > lat !== previousY > lat && lng < x + ((previousX - x) * (lat - y)) / (previousY - y)) inside = !inside;
    });
    return inside;
  });
}

describe('the zones on the map', () => {
  test('are the ten zones of the product', () => {
    expect([...zones.keys()].sort()).toEqual([...zoneCodes].sort());
  });

  test.each(Object.entries(TRUE_AREAS))('%s has its area, within 1.5 %%', (code, area) => {
    expect(Math.abs(areaKm2(shapeOf(code)) - area)).toBeLessThan(area * 0.015);
  });

  test('cover Wallonia, within 1 %', () => {
    const total = zoneCodes.reduce((sum, code) => sum + areaKm2(shapeOf(code)), 0);
    expect(Math.abs(total - 16_849)).toBeLessThan(168);
  });

  test('do not overlap, nor the neighbours behind them', () => {
    const shapes = [...zones, ...readShapes('background.geojson')];
    const overlaps = shapes.flatMap(([code, shape], i) =>
      shapes.slice(i + 1).map(([other, otherShape]) => ({
        pair: `${code} ${other}`,
        km2: areaKm2(polygonClipping.intersection(shape, otherShape)),
      })),
    );
    expect(overlaps.filter(({ km2 }) => km2 > 0.1)).toEqual([]);
  });

  test('hold at least 1,570 localities of their own', () => {
    const read = readShippedData(DATA);
    if (!read.ok) throw new Error('the shipped data are not right');
    const zoneOf = new Map(read.data.communes.map(({ nis, zone }) => [nis, zone]));
    const inside = read.data.localities.filter(({ commune_nis, longitude, latitude }) =>
      contains(shapeOf(zoneOf.get(commune_nis) ?? ''), longitude, latitude),
    );
    expect(inside.length).toBeGreaterThanOrEqual(1570);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointKey } from '@/features/search/point-key';
import { cellAt, cellKey, groupLevel, MAX_LEVEL, MIN_LEVEL } from './cells';
import { shownIdOf } from './shown-id';
import { cellsOfView, circleBox, extent, halfDiagonalKm, MAX_CELLS, overlap, wallonia } from './view';

const longitude = fc.double({ min: extent.west, max: extent.east, noNaN: true });
const latitude = fc.double({ min: extent.south, max: extent.north, noNaN: true });

describe('cellsOfView', () => {
  test('never asks for more cells than a view may weigh, however large the screen', () => {
    const side = fc.double({ min: 0.001, max: 10, noNaN: true });
    const scale = fc.double({ min: 6, max: 18, noNaN: true });
    fc.assert(
      fc.property(longitude, latitude, side, side, scale, (west, south, width, height, zoom) => {
        const view = { west, south, east: west + width, north: south + height };
        const { level, cells } = cellsOfView(view, zoom);
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.length).toBeLessThanOrEqual(MAX_CELLS);
        expect(level).toBeGreaterThanOrEqual(MIN_LEVEL);
        expect(level).toBeLessThanOrEqual(MAX_LEVEL);
        expect(cells).toContainEqual(cellAt(level, west, south));
      }),
    );
  });

  test('asks nothing of the sea', () => {
    expect(cellsOfView({ west: -20, south: 40, east: -10, north: 45 }, 8).cells).toEqual([]);
  });

  test('all of Wallonia on a phone is a few cells', () => {
    expect(cellsOfView(wallonia, 6.75).cells.length).toBeLessThanOrEqual(4);
  });
});

describe('shownIdOf', () => {
  const namur = { longitude: 4.86746, latitude: 50.4669, isExact: false };

  test('the point itself, else the group whose square holds it, else nothing', () => {
    const key = pointKey(namur);
    const group = cellKey(cellAt(groupLevel(8), namur.longitude, namur.latitude));
    expect(shownIdOf(key, new Set([key, group]), 8)).toBe(key);
    expect(shownIdOf(key, new Set([group]), 8)).toBe(group);
    expect(shownIdOf(key, new Set([group]), 9)).toBeNull();
    expect(shownIdOf('nonsense', new Set([group]), 8)).toBeNull();
  });
});

test('the half diagonal is whole kilometres within what a search accepts', () => {
  const box = circleBox(4.867, 50.467, 10);
  expect(halfDiagonalKm(box, 200)).toBe(14);
  expect(halfDiagonalKm({ west: 4, east: 4.0001, south: 50, north: 50.0001 }, 200)).toBe(1);
  expect(halfDiagonalKm({ west: 0, east: 12, south: 45, north: 55 }, 200)).toBe(200);
});

test('two boxes overlap where both are', () => {
  const a = { west: 0, south: 0, east: 2, north: 2 };
  expect(overlap(a, { west: 1, south: 1, east: 3, north: 3 })).toEqual({ west: 1, south: 1, east: 2, north: 2 });
  expect(overlap(a, { west: 3, south: 0, east: 4, north: 2 })).toBeNull();
});

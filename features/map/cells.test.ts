import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cell,
  cellAt,
  cellBox,
  cellKey,
  cellLevel,
  cellsIn,
  GROUPS_PER_SIDE,
  groupBorders,
  groupCell,
  groupLevel,
  MAX_LEVEL,
  MIN_LEVEL,
  parseCell,
} from './cells';

const level = fc.integer({ min: MIN_LEVEL, max: MAX_LEVEL });
const longitude = fc.double({ min: -180, max: 180, maxExcluded: true, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });
const column = (z: number) => fc.integer({ min: 0, max: 2 ** z - 1 });
const cell: fc.Arbitrary<Cell> = level.chain((z) => fc.record({ z: fc.constant(z), x: column(z), y: column(z) }));

const holds = ({ west, south, east, north }: ReturnType<typeof cellBox>, lng: number, lat: number) =>
  lng >= west && lng < east && lat >= south && lat < north;

describe('cellAt', () => {
  test('a point is in its cell and in none of the neighbours', () => {
    fc.assert(
      fc.property(level, longitude, latitude, (z, lng, lat) => {
        const { x, y } = cellAt(z, lng, lat);
        for (const dx of [-1, 0, 1]) {
          for (const dy of [-1, 0, 1]) {
            expect(holds(cellBox({ z, x: x + dx, y: y + dy }), lng, lat)).toBe(dx === 0 && dy === 0);
          }
        }
      }),
    );
  });

  test('a corner belongs to the cell north-east of it, whatever rounding does to its formula', () => {
    fc.assert(
      fc.property(cell, (one) => {
        const { west, south } = cellBox(one);
        expect(cellAt(one.z, west, south)).toEqual(one);
      }),
    );
  });

  test('longitude comes first: Namur at level 8', () => {
    expect(cellAt(8, 4.867, 50.467)).toEqual({ z: 8, x: 131, y: 86 });
  });
});

describe('cellBox', () => {
  test('neighbours share their border to the last digit', () => {
    fc.assert(
      fc.property(cell, ({ z, x, y }) => {
        expect(cellBox({ z, x, y }).east).toBe(cellBox({ z, x: x + 1, y }).west);
        expect(cellBox({ z, x, y }).south).toBe(cellBox({ z, x, y: y + 1 }).north);
      }),
    );
  });

  test('agrees with the published example of the grid', () => {
    const { west, south, east, north } = cellBox({ z: 1, x: 1, y: 0 });
    expect([west, south, east]).toEqual([0, 0, 180]);
    expect(north).toBeCloseTo(85.0511, 4);
  });
});

describe('cellsIn', () => {
  test('covers a box once', () => {
    fc.assert(
      fc.property(longitude, latitude, fc.nat(3), fc.nat(3), (lng, lat, width, height) => {
        const box = { west: lng, south: lat, east: Math.min(179, lng + width), north: Math.min(85, lat + height) };
        fc.pre(box.west <= box.east);
        const cells = cellsIn(7, box);
        expect(new Set(cells.map(cellKey)).size).toBe(cells.length);
        expect(cells).toContainEqual(cellAt(7, box.west, box.south));
        expect(cells).toContainEqual(cellAt(7, box.east, box.north));
      }),
    );
  });
});

describe('groups', () => {
  test('the borders cut a cell into the squares of the finer level', () => {
    fc.assert(
      fc.property(cell, fc.nat(GROUPS_PER_SIDE - 1), fc.nat(GROUPS_PER_SIDE - 1), (one, col, row) => {
        const { longitudes, latitudes } = groupBorders(one);
        const { west, south } = cellBox(one);
        const corner = { lng: [west, ...longitudes][col] ?? 0, lat: [south, ...latitudes][row] ?? 0 };
        expect(cellAt(groupLevel(one.z), corner.lng, corner.lat)).toEqual(groupCell(one, col, row));
      }),
    );
  });
});

describe('parseCell', () => {
  test('is the inverse of a key', () => {
    fc.assert(
      fc.property(cell, (one) => {
        const [z = '', x = '', y = ''] = cellKey(one).split('/');
        expect(parseCell(z, x, y)).toEqual(one);
      }),
    );
  });

  test.each([
    ['5', '1', '1'],
    ['17', '1', '1'],
    ['8', '256', '1'],
    ['8', '1', '256'],
    ['8', '-1', '1'],
    ['8', '1.5', '1'],
    ['08', '1', '1'],
    ['8', '', '1'],
    ['8', '1e2', '1'],
  ])('refuses %s/%s/%s', (z, x, y) => {
    expect(parseCell(z, x, y)).toBeNull();
  });
});

test('a cell is 512 to 1,024 pixels wide on the screen, except at both ends of the scale', () => {
  fc.assert(
    fc.property(fc.double({ min: MIN_LEVEL + 1, max: MAX_LEVEL + 1.99, noNaN: true }), (scale) => {
      const pixels = 256 * 2 ** (scale - cellLevel(scale));
      expect(pixels).toBeGreaterThanOrEqual(512);
      expect(pixels).toBeLessThan(1024);
    }),
  );
});

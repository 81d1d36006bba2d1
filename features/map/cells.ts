import { mercatorDegrees } from './projection';

/**
 * One square of the fixed grid that web maps use: level z cuts the world into 2^z columns (x, from the west) and
 * 2^z rows (y, from the north). Fixed, so that every visitor asks for the same few addresses and answers can be kept.
 */
export type Cell = { z: number; x: number; y: number };

/** A box that holds its west and south sides but not the others: every point is in exactly one cell of a level. */
export type Box = { west: number; south: number; east: number; north: number };

/** The levels that the server answers; a view of scale s asks for level s - 1, so a cell is 512 to 1,024 pixels wide. */
export const MIN_LEVEL = 6;
export const MAX_LEVEL = 16;

/** Finest groups within a cell: squares three levels down, 64 pixels or more on the screen. */
const GROUP_DEPTH = 3;
export const GROUPS_PER_SIDE = 2 ** GROUP_DEPTH;

export function cellLevel(scale: number): number {
  return Math.min(MAX_LEVEL, Math.max(MIN_LEVEL, Math.floor(scale) - 1));
}

export function groupLevel(level: number): number {
  return level + GROUP_DEPTH;
}

export function cellBox({ z, x, y }: Cell): Box {
  return { west: columnWest(z, x), east: columnWest(z, x + 1), north: rowNorth(z, y), south: rowNorth(z, y + 1) };
}

/** The cell of a level that holds a point. */
export function cellAt(z: number, longitude: number, latitude: number): Cell {
  const count = 2 ** z;
  // The formula may miss by one on a border by rounding; the borders as `cellBox` gives them decide.
  let x = clamp(Math.floor(((longitude + 180) / 360) * count), count);
  while (x > 0 && longitude < columnWest(z, x)) x -= 1;
  while (x < count - 1 && longitude >= columnWest(z, x + 1)) x += 1;
  let y = clamp(Math.floor(((180 - mercatorDegrees(latitude)) / 360) * count), count);
  while (y > 0 && latitude >= rowNorth(z, y)) y -= 1;
  while (y < count - 1 && latitude < rowNorth(z, y + 1)) y += 1;
  return { z, x, y };
}

/** The cells of a level that a box touches, west to east, then north to south. */
export function cellsIn(level: number, box: Box): Cell[] {
  const first = cellAt(level, box.west, box.north);
  const last = cellAt(level, box.east, box.south);
  const cells: Cell[] = [];
  for (let y = first.y; y <= last.y; y += 1) {
    for (let x = first.x; x <= last.x; x += 1) cells.push({ z: level, x, y });
  }
  return cells;
}

export function cellKey({ z, x, y }: Cell): string {
  return `${z}/${x}/${y}`;
}

/** Reads the three parts of a cell's address; null unless it is a cell the server answers. */
export function parseCell(z: string, x: string, y: string): Cell | null {
  if (![z, x, y].every((part) => /^(0|[1-9]\d{0,5})$/.test(part))) return null;
  const cell = { z: Number(z), x: Number(x), y: Number(y) };
  const exists = cell.z >= MIN_LEVEL && cell.z <= MAX_LEVEL && cell.x < 2 ** cell.z && cell.y < 2 ** cell.z;
  return exists ? cell : null;
}

/** Inner borders of the groups of a cell, ascending: seven longitudes and seven latitudes. */
export function groupBorders({ z, x, y }: Cell): { longitudes: number[]; latitudes: number[] } {
  const level = groupLevel(z);
  const inner = Array.from({ length: GROUPS_PER_SIDE - 1 }, (_, index) => index + 1);
  return {
    longitudes: inner.map((step) => columnWest(level, x * GROUPS_PER_SIDE + step)),
    latitudes: inner.map((step) => rowNorth(level, (y + 1) * GROUPS_PER_SIDE - step)),
  };
}

/** The group of a cell from its place among the borders: columns from the west, rows from the south. */
export function groupCell({ z, x, y }: Cell, column: number, rowFromSouth: number): Cell {
  return {
    z: groupLevel(z),
    x: x * GROUPS_PER_SIDE + column,
    y: (y + 1) * GROUPS_PER_SIDE - 1 - rowFromSouth,
  };
}

function columnWest(z: number, x: number): number {
  return (x / 2 ** z) * 360 - 180;
}

function rowNorth(z: number, y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI;
}

function clamp(value: number, count: number): number {
  return Math.min(count - 1, Math.max(0, value));
}

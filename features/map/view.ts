import { type Box, type Cell, cellLevel, cellsIn, MIN_LEVEL } from './cells';

/** Where points can be: the box that the database holds sites to, Wallonia with a margin of some kilometres. */
export const extent: Box = { west: 2.8, south: 49.4, east: 6.5, north: 50.9 };

/** The nine zones and the communes outside them. */
export const wallonia: Box = { west: 2.84, south: 49.49, east: 6.41, north: 50.82 };

/** From this scale on there is room for points that gather and show numbers; below, the numbers are the zones'. */
export const NEAR_SCALE = 8.5;

/** So many cells of at most 3 kB each are a view: see docs/decisions/0006-map.md. */
export const MAX_CELLS = 9;

const KM_PER_DEGREE = 111.2;

/** The cells that a view asks for: as fine as the scale allows, coarser when the screen is so large that they are many. */
export function cellsOfView(view: Box, scale: number): { level: number; cells: Cell[] } {
  const box = overlap(view, extent);
  if (!box) return { level: cellLevel(scale), cells: [] };
  for (let level = cellLevel(scale); ; level -= 1) {
    const cells = cellsIn(level, box);
    if (cells.length <= MAX_CELLS || level === MIN_LEVEL) return { level, cells };
  }
}

export function overlap(a: Box, b: Box): Box | null {
  const box = {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
  return box.west <= box.east && box.south <= box.north ? box : null;
}

/** The box around a circle. */
export function circleBox(longitude: number, latitude: number, radiusKm: number): Box {
  const latitudes = radiusKm / KM_PER_DEGREE;
  const longitudes = latitudes / Math.cos((latitude * Math.PI) / 180);
  return {
    west: longitude - longitudes,
    south: latitude - latitudes,
    east: longitude + longitudes,
    north: latitude + latitudes,
  };
}

export function centreOf(view: Box): { longitude: number; latitude: number } {
  return { longitude: (view.west + view.east) / 2, latitude: (view.south + view.north) / 2 };
}

/** From the middle of a view to its corner, in whole kilometres within what a search accepts. */
export function halfDiagonalKm(view: Box, maxKm: number): number {
  const { latitude } = centreOf(view);
  const east = ((view.east - view.west) / 2) * KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  const north = ((view.north - view.south) / 2) * KM_PER_DEGREE;
  return Math.min(maxKm, Math.max(1, Math.round(Math.hypot(east, north))));
}

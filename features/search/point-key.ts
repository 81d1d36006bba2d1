/** A place on the map: an address' own point, or the point that stands for a whole locality. */
export type MapPoint = { latitude: number; longitude: number; isExact: boolean };

/** Points closer than this many degrees (about a metre) are one. */
const STEPS_PER_DEGREE = 1e5;
const DECIMALS = 5;

const KEY = /^(\d{1,3}\.\d{5}),(\d{1,2}\.\d{5})([el])$/;

/**
 * The name of a point in list and map: "4.86612,50.46692l", longitude first, `e` for exact, `l` for a locality.
 * Rounds as the SQL of `data.ts` does (`floor(x * 1e5 + 0.5)`), so that list and map never name one point differently.
 */
export function pointKey(point: MapPoint): string {
  return `${rounded(point.longitude)},${rounded(point.latitude)}${point.isExact ? 'e' : 'l'}`;
}

/** Inverse of `pointKey`; null for anything else. */
export function parsePointKey(key: string): MapPoint | null {
  const [, longitude, latitude, precision] = KEY.exec(key) ?? [];
  if (!longitude || !latitude) return null;
  return { longitude: Number(longitude), latitude: Number(latitude), isExact: precision === 'e' };
}

/** Whole steps of a coordinate: what two points are compared by. */
export function toSteps(degrees: number): number {
  return Math.floor(degrees * STEPS_PER_DEGREE + 0.5);
}

function rounded(degrees: number): string {
  return (toSteps(degrees) / STEPS_PER_DEGREE).toFixed(DECIMALS);
}

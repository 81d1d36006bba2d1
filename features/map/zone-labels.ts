import type { ZoneCode } from '@/features/places/zones';

/**
 * Where the number and the name of each zone are written, longitude first. Set by hand: several zones have two parts or
 * a bend that puts their centroid outside or on top of a neighbour's name.
 */
export const zoneLabelPoints: Record<ZoneCode, readonly [longitude: number, latitude: number]> = {
  BW: [4.58, 50.7],
  HC: [4.14, 50.52],
  HS: [4.42, 50.2],
  HW: [5.2, 50.6],
  LG: [5.58, 50.69],
  LU: [5.45, 49.96],
  NA: [4.98, 50.32],
  VE: [5.88, 50.55],
  WP: [3.55, 50.64],
  DG: [6.2, 50.3],
};

/** The name of a zone in one or two lines. */
export function zoneNameLines(name: string): string[] {
  return name.split(/(?<=-)| /);
}

/** The point of a zone known by its code alone. */
export function zoneLabelPoint(code: string): readonly [longitude: number, latitude: number] | undefined {
  return Object.entries(zoneLabelPoints).find(([key]) => key === code)?.[1];
}

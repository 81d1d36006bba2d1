import type { ZoneCode } from '@/features/places/zones';

/**
 * Where the name of each zone is written, longitude first. Set by hand: several zones have two parts or a bend that
 * puts their centroid outside or on top of a neighbour's name.
 */
export const zoneLabelPoints: Record<ZoneCode, readonly [longitude: number, latitude: number]> = {
  BW: [4.58, 50.67],
  HC: [4.06, 50.5],
  HS: [4.4, 50.2],
  HW: [5.23, 50.55],
  LG: [5.6, 50.64],
  LU: [5.45, 49.96],
  NA: [4.98, 50.3],
  VE: [5.86, 50.5],
  WP: [3.62, 50.6],
  DG: [6.21, 50.3],
};

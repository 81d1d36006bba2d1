import { Delaunay } from 'd3-delaunay';
import polygonClipping from 'polygon-clipping';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';

// One degree of longitude is this much shorter than one of latitude in the middle of Wallonia: near enough to true distances.
const LNG_SCALE = Math.cos((50.2 * Math.PI) / 180);
const MARGIN_DEGREES = 1;

/**
 * Cuts an arrondissement that lies in several zones: each point goes to the zone of the nearest locality.
 * Returns zone code → multipolygon.
 */
export function splitByNearestPlace(boundary, places) {
  const points = places.map(({ lng, lat }) => [lng * LNG_SCALE, lat]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const voronoi = Delaunay.from(points).voronoi([
    Math.min(...xs) - MARGIN_DEGREES,
    Math.min(...ys) - MARGIN_DEGREES,
    Math.max(...xs) + MARGIN_DEGREES,
    Math.max(...ys) + MARGIN_DEGREES,
  ]);
  const cells = places.flatMap(({ zone }, i) => {
    // Two localities at the same point share one cell; the second has none.
    const cell = voronoi.cellPolygon(i);
    if (!cell) return [];
    const ring = cell.map(([x, y]) => [x / LNG_SCALE, y]);
    return [{ type: 'Feature', properties: { zone }, geometry: { type: 'Polygon', coordinates: [ring] } }];
  });

  // Merged as a topology and not with polygon-clipping, which is fragile on hundreds of cells with equal edges.
  const cellTopology = topology({ cells: { type: 'FeatureCollection', features: cells } });
  const zones = [...new Set(places.map(({ zone }) => zone))];
  return new Map(
    zones.map((zone) => {
      const own = cellTopology.objects.cells.geometries.filter(({ properties }) => properties.zone === zone);
      const area = merge(cellTopology, own).coordinates;
      return [zone, polygonClipping.intersection(area, boundary.coordinates)];
    }),
  );
}

import type { Place } from '@/features/places/rules';
import { type MapPoint, pointKey } from '@/features/search/point-key';
import { type Box, type Cell, cellKey, groupCell, groupLevel } from './cells';
import type { CellContent, PointTraining } from './data';

export type MapFeature = {
  type: 'Feature';
  geometry: { type: 'Point'; coordinates: [longitude: number, latitude: number] };
  properties: PointProperties | GroupProperties;
};

type PointProperties = {
  /** The point's name in the list too: see `pointKey`. */
  id: string;
  precision: 'EXACT' | 'LOCALITY';
  place: string | null;
  sites: number;
  centres: number;
  trainings: number;
};

type GroupProperties = {
  /** The square that the group stands for, as "z/x/y". */
  id: string;
  cluster: true;
  sites: number;
};

export type MapFeatures = { type: 'FeatureCollection'; features: MapFeature[] };

/** One cell as GeoJSON. */
export function toFeatures(cell: Cell, content: CellContent): MapFeatures {
  return {
    type: 'FeatureCollection',
    features:
      content.kind === 'POINTS'
        ? content.points.map((point) =>
            feature(point.longitude, point.latitude, {
              id: pointKey(point),
              precision: point.isExact ? 'EXACT' : 'LOCALITY',
              place: point.place,
              sites: point.sites,
              centres: point.centres,
              trainings: point.trainings,
            }),
          )
        : content.groups.map((group) =>
            feature(roundTo(group.longitude, cell), roundTo(group.latitude, cell), {
              id: cellKey(groupCell(cell, group.column, group.row)),
              cluster: true,
              sites: group.sites,
            }),
          ),
  };
}

export type PointDetails = {
  id: string;
  precision: 'EXACT' | 'LOCALITY';
  /** Postal code and locality; null when nothing matches there any more. */
  place: { postalCode: string; name: string } | null;
  total: number;
  centres: { slug: string; name: string; trainings: { slug: string; title: string; siteIsKnown: boolean }[] }[];
};

/** What a popup shows. */
export function toPointDetails(
  point: MapPoint,
  { total, trainings }: { total: number; trainings: PointTraining[] },
): PointDetails {
  const centres = new Map<string, PointDetails['centres'][number]>();
  for (const { slug, title, siteIsKnown, centreSlug, centreName } of trainings) {
    const centre = centres.get(centreSlug) ?? { slug: centreSlug, name: centreName, trainings: [] };
    centre.trainings.push({ slug, title, siteIsKnown });
    centres.set(centreSlug, centre);
  }
  const [first] = trainings;
  return {
    id: pointKey(point),
    precision: point.isExact ? 'EXACT' : 'LOCALITY',
    place: first ? { postalCode: first.postalCode, name: first.place } : null,
    total,
    centres: [...centres.values()],
  };
}

export type ResultBounds = {
  /** West, south, east, north of all that matches; null when nothing does or nothing has a place. */
  bbox: [number, number, number, number] | null;
  /** The circle that was asked for. */
  circle: { longitude: number; latitude: number; radiusKm: number } | null;
};

export function toBounds(box: Box | null, place: Place | null, radiusKm: number): ResultBounds {
  return {
    bbox: box && [box.west, box.south, box.east, box.north],
    circle: place && { longitude: place.longitude, latitude: place.latitude, radiusKm },
  };
}

function feature(longitude: number, latitude: number, properties: MapFeature['properties']): MapFeature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties };
}

/** The middle of a group to about a pixel: more digits would only weigh. */
function roundTo(degrees: number, cell: Cell): number {
  const pixel = 360 / 2 ** groupLevel(cell.z) / 64;
  return Number(degrees.toFixed(Math.ceil(-Math.log10(pixel))));
}

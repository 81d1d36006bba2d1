import polygonClipping from 'polygon-clipping';
import { rounded, withoutSpecks } from './geometry.js';
import { readNuts } from './nuts.js';
import { readPlaces, readZones } from './places.js';
import { splitByNearestPlace } from './split.js';

/** NUTS 3 regions (arrondissements of 2019) that lie in one zone. */
const WHOLE = {
  BW: ['BE310'],
  WP: ['BE32A', 'BE328'],
  HC: ['BE323', 'BE329', 'BE32C'],
  HS: ['BE32D'],
  NA: ['BE351', 'BE352'],
  LG: ['BE332'],
  HW: ['BE331', 'BE334'],
  VE: ['BE335'],
  LU: ['BE341', 'BE342', 'BE343', 'BE344', 'BE345'],
  DG: ['BE336'],
};
/** Those that lie in two. */
const SHARED = { BE32B: 'Charleroi', BE353: 'Philippeville' };

const SPECK_KM2 = 0.1;
const DECIMALS = 5;

/** The nine zones and the German-speaking communes, one feature each, `id` = zone code. */
export async function drawZones() {
  const nuts = await readNuts('BE', 3);
  const places = readPlaces();
  const shares = Object.entries(SHARED).map(([code, arrondissement]) =>
    splitByNearestPlace(
      nuts.boundary(code),
      places.filter((place) => place.arrondissement === arrondissement),
    ),
  );
  const features = readZones().map(({ code, name }) => {
    const parts = [nuts.merged(WHOLE[code]), ...shares.flatMap((share) => share.get(code) ?? [])];
    const [first, ...others] = parts;
    const area = withoutSpecks(polygonClipping.union(first, ...others), SPECK_KM2);
    const coordinates = rounded(area, DECIMALS);
    return { type: 'Feature', id: code, properties: { name }, geometry: { type: 'MultiPolygon', coordinates } };
  });
  return { type: 'FeatureCollection', features };
}

import polygonClipping from 'polygon-clipping';
import { rounded, withoutSpecks } from './geometry.js';
import { readNuts } from './nuts.js';

// Wallonia with a generous margin; France has parts on other continents.
const [WEST, SOUTH, EAST, NORTH] = [1.5, 48.5, 8, 52];
const FRAME = [
  [
    [WEST, SOUTH],
    [EAST, SOUTH],
    [EAST, NORTH],
    [WEST, NORTH],
    [WEST, SOUTH],
  ],
];
const SPECK_KM2 = 10;
const DECIMALS = 5;

const REGIONS = [
  { id: 'FR', country: 'FR', level: 0, codes: ['FR'] },
  { id: 'DE', country: 'DE', level: 0, codes: ['DE'] },
  { id: 'NL', country: 'NL', level: 0, codes: ['NL'] },
  { id: 'LU', country: 'LU', level: 0, codes: ['LU'] },
  // The rest of Belgium: Brussels and Flanders as one area.
  { id: 'BE', country: 'BE', level: 1, codes: ['BE1', 'BE2'] },
];

/** What lies around Wallonia: the neighbours and the rest of Belgium, from the same source so that borders match. */
export async function drawBackground() {
  const features = [];
  for (const { id, country, level, codes } of REGIONS) {
    const nuts = await readNuts(country, level);
    const inFrame = polygonClipping.intersection(nuts.merged(codes), FRAME);
    const coordinates = rounded(withoutSpecks(inFrame, SPECK_KM2), DECIMALS);
    features.push({ type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates } });
  }
  return { type: 'FeatureCollection', features };
}

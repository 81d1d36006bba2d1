/**
 * Writes what the map draws under its points, from data/: `public/geo/*.json` for Leaflet and the paths of the
 * picture that stands in for it. Run by hand after data/geo or the list of towns changes: `npx tsx scripts/map-assets.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { drawZonePaths, type Outline } from '../features/map/zone-outline';

const root = join(import.meta.dirname, '..');
/** Eleven metres; the borders themselves are 130 m off at the median. */
const DECIMALS = 4;

const position = z.tuple([z.number(), z.number()]);
const areas = z.object({
  features: z.array(
    z.object({
      id: z.string(),
      properties: z.object({ name: z.string().optional() }),
      geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
    }),
  ),
});
const localities = z.array(
  z.object({ name: z.string(), kind: z.string(), latitude: z.coerce.number(), longitude: z.coerce.number() }),
);

/** Names to find one's way by, the first ones at every scale. */
const mainTowns = ['Namur', 'Liège', 'Charleroi', 'Mons', 'Tournai', 'Arlon', 'Wavre', 'Bastogne'];
const otherTowns = [
  ...['Andenne', 'Ath', 'Aubel', 'Beauraing', 'Chimay', 'Ciney', 'Couvin', 'Dinant', 'Durbuy', 'Eupen', 'Gembloux'],
  ...['Hannut', 'Huy', 'La Louvière', 'Libramont-Chevigny', 'Malmedy', 'Marche-en-Famenne', 'Mouscron', 'Nivelles'],
  ...['Ottignies-Louvain-la-Neuve', 'Philippeville', 'Saint-Vith', 'Soignies', 'Spa', 'Thuin', 'Verviers', 'Virton'],
  ...['Waremme'],
];

const zones = readAreas('zones.geojson');
const neighbours = readAreas('background.geojson');

writeJson('zones.json', {
  type: 'FeatureCollection',
  features: zones.features.map(({ id, properties, geometry }) => areaFeature(id, { name: properties.name }, geometry)),
});
writeJson('background.json', {
  type: 'FeatureCollection',
  features: [...neighbours.features.map(({ id, geometry }) => areaFeature(id, {}, geometry)), ...townFeatures()],
});
writeFileSync(join(root, 'features/map/zone-paths.ts'), pathsModule());

function pathsModule(): string {
  const outlines: Outline[] = zones.features.map(({ id, geometry }) => ({ id, rings: geometry.coordinates.flat() }));
  const { width, height, frame, paths } = drawZonePaths(outlines);
  const lines = paths.map(({ id, path }) => `  ${id}: '${path}',`);
  return `// Written by scripts/map-assets.ts from data/geo/zones.geojson. © EuroGeographics for the administrative boundaries.
export const pictureSize = { width: ${width}, height: ${height} } as const;

/** West, north and units per degree: where a point falls in the picture. */
export const pictureFrame = { west: ${frame.west}, north: ${frame.north}, scale: ${frame.scale} } as const;

export const zonePaths = {
${lines.join('\n')}
} as const;
`;
}

function townFeatures() {
  const rows = localities.parse(
    parse(readFileSync(join(root, 'data/localities.csv')), { columns: true, bom: true, skip_empty_lines: true }),
  );
  return [...mainTowns, ...otherTowns].map((name) => {
    const row = rows.find((locality) => locality.kind === 'commune' && locality.name === name);
    if (!row) throw new Error(`No commune named ${name} in data/localities.csv`);
    return {
      type: 'Feature',
      properties: {
        name: name === 'Ottignies-Louvain-la-Neuve' ? 'Louvain-la-Neuve' : name,
        main: mainTowns.includes(name),
      },
      geometry: { type: 'Point', coordinates: [round(row.longitude), round(row.latitude)] },
    };
  });
}

function areaFeature(id: string, properties: object, geometry: z.output<typeof areas>['features'][number]['geometry']) {
  const coordinates = geometry.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([longitude, latitude]) => [round(longitude), round(latitude)])),
  );
  return { type: 'Feature', id, properties, geometry: { type: geometry.type, coordinates } };
}

function readAreas(file: string) {
  return areas.parse(JSON.parse(readFileSync(join(root, 'data/geo', file), 'utf8')));
}

function writeJson(file: string, value: object): void {
  writeFileSync(join(root, 'public/geo', file), `${JSON.stringify(value)}\n`);
}

function round(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

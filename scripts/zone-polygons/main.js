import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { drawBackground } from './background.js';
import { drawZones } from './zones.js';

const GEO = new URL('../../data/geo/', import.meta.url);

function write(name, collection) {
  const file = fileURLToPath(new URL(name, GEO));
  // One feature a line: a change of one zone is one line of the diff.
  const features = collection.features.map((feature) => JSON.stringify(feature)).join(',\n');
  const text = `{"type":"FeatureCollection","features":[\n${features}\n]}\n`;
  writeFileSync(file, text);
  console.log(`${name}: ${Buffer.byteLength(text)} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
}

mkdirSync(GEO, { recursive: true });
write('zones.geojson', await drawZones());
write('background.geojson', await drawBackground());

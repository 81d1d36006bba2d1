import { readFileSync } from 'node:fs';

const DATA = new URL('../../data/', import.meta.url);

// The columns read here hold no quoted field; a quote would shift them, so it is refused.
function readRows(name) {
  const [head, ...lines] = readFileSync(new URL(name, DATA), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    if (line.includes('"')) throw new Error(`${name}: quoted fields are not read here: ${line}`);
    return Object.fromEntries(line.split(',').map((value, i) => [columns[i], value]));
  });
}

/**
 * Every locality with the zone and arrondissement of its commune. Points borrowed from the commune (`coord_source`)
 * are left out: they may be kilometres off.
 */
export function readPlaces() {
  const communes = new Map(readRows('communes.csv').map((row) => [row.nis, row]));
  return readRows('localities.csv')
    .filter((row) => row.coord_source !== 'commune')
    .map((row) => {
      const { zone, arrondissement } = communes.get(row.commune_nis);
      return { zone, arrondissement, lng: Number(row.longitude), lat: Number(row.latitude) };
    });
}

export const readZones = () => readRows('zones.csv');

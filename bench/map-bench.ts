import { type Cell, cellAt, cellKey, groupLevel, MAX_LEVEL, MIN_LEVEL } from '@/features/map/cells';
import { MAX_POINTS, readCell } from '@/features/map/data';
import { toFeatures } from '@/features/map/serializers';
import { MAX_CELLS } from '@/features/map/view';
import { wholeOffer } from '@/features/search/meaning';
import type { Db } from '@/lib/db';
import { bodyIn, compress } from '@/server/front/compress';
import { kB, table } from './figures';
import { answers, type Directory } from './search-bench';

/** Cells read per level and kind: those that hold most. */
const CELLS_READ = 5;

type LevelWeight = { level: number; largest: number; view: number; unanswered: number };
type Point = { longitude: number; latitude: number };
type Filling = { cell: Cell; points: number; groups: Set<string> };

/** The heaviest cells of each level, as the front sends them. */
export async function weighCells({ db }: Directory): Promise<LevelWeight[]> {
  const points = await db.$queryRaw<Point[]>`
    SELECT DISTINCT round(position[0]::numeric, 5)::float8 AS longitude, round(position[1]::numeric, 5)::float8 AS latitude
    FROM offer WHERE training_id IS NOT NULL AND position IS NOT NULL`;
  const weights: LevelWeight[] = [];
  for (let level = MIN_LEVEL; level <= MAX_LEVEL; level += 1) {
    const sizes: number[] = [];
    let unanswered = 0;
    for (const cell of fullestCells(level, points)) {
      const ok = await answers(async () => sizes.push(await weighCell(db, cell)), db);
      if (!ok) unanswered += 1;
    }
    sizes.sort((a, b) => b - a);
    // A view is never heavier than its largest number of cells, each as heavy as the heaviest.
    const view = (sizes[0] ?? 0) * Math.min(MAX_CELLS, fill(level, points).size);
    weights.push({ level, largest: sizes[0] ?? 0, view, unanswered });
  }
  return weights;
}

/** Of those shown point by point, the ones with most points; of those shown by group, the ones with most groups. */
function fullestCells(level: number, points: readonly Point[]): Cell[] {
  const all = [...fill(level, points).values()];
  const byPoint = all.filter(({ points }) => points <= MAX_POINTS).sort((a, b) => b.points - a.points);
  const byGroup = all
    .filter(({ points }) => points > MAX_POINTS)
    .sort((a, b) => b.groups.size - a.groups.size || b.points - a.points);
  return [...byPoint.slice(0, CELLS_READ), ...byGroup.slice(0, CELLS_READ)].map(({ cell }) => cell);
}

function fill(level: number, points: readonly Point[]): Map<string, Filling> {
  const fillings = new Map<string, Filling>();
  for (const { longitude, latitude } of points) {
    const cell = cellAt(level, longitude, latitude);
    const key = cellKey(cell);
    const filling = fillings.get(key) ?? { cell, points: 0, groups: new Set() };
    filling.points += 1;
    filling.groups.add(cellKey(cellAt(groupLevel(level), longitude, latitude)));
    fillings.set(key, filling);
  }
  return fillings;
}

async function weighCell(db: Db, cell: Cell): Promise<number> {
  const features = toFeatures(cell, await readCell(db, wholeOffer, cell));
  const body = await compress(Buffer.from(JSON.stringify(features)), 'application/geo+json', 9);
  return Math.max((await bodyIn(body, 'br')).length, (await bodyIn(body, 'gzip')).length);
}

export function mapTable(weights: readonly { directory: Directory; levels: LevelWeight[] }[]): string {
  return table(
    ['Offer', 'heaviest cell', 'at level', `heaviest view (up to ${MAX_CELLS} cells)`, 'cells not answered'],
    weights.map(({ directory, levels }) => {
      const [cell] = levels.toSorted((a, b) => b.largest - a.largest);
      const view = Math.max(...levels.map((level) => level.view));
      const unanswered = levels.reduce((sum, level) => sum + level.unanswered, 0);
      return [`${directory.scale}×`, kB(cell?.largest ?? 0), String(cell?.level), kB(view), String(unanswered)];
    }),
  );
}

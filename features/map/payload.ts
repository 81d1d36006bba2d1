import 'server-only';
import { gzipSync } from 'node:zlib';
import type { Meaning } from '@/features/search/meaning';
import type { Db } from '@/lib/db';
import type { Box } from './cells';
import { readCell } from './data';
import { toFeatures } from './serializers';
import { cellsOfView } from './view';

/** What a view of the map fetches, each cell compressed on its own as it travels. For the budget's test and measurement. */
export async function weighView(
  db: Db,
  meaning: Meaning,
  view: Box,
  scale: number,
): Promise<{ cells: number; features: number; compressedBytes: number }> {
  const { cells } = cellsOfView(view, scale);
  let features = 0;
  let compressedBytes = 0;
  for (const cell of cells) {
    const answer = toFeatures(cell, await readCell(db, meaning, cell));
    features += answer.features.length;
    compressedBytes += gzipSync(JSON.stringify(answer)).length;
  }
  return { cells: cells.length, features, compressedBytes };
}

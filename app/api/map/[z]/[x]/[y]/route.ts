import type { NextRequest } from 'next/server';
import { MAX_LEVEL, MIN_LEVEL, parseCell } from '@/features/map/cells';
import { readCell } from '@/features/map/data';

import { readMapRequest } from '@/features/map/request';
import { toFeatures } from '@/features/map/serializers';
import { jsonReply, problemReply } from '@/features/open-data/replies';
import { db } from '@/lib/db';

/** The points of one square of the map as GeoJSON, for the criteria of the query string. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/map/[z]/[x]/[y]'>) {
  const { z, x, y } = await params;
  const cell = parseCell(z, x, y);
  if (!cell) return problemReply(404, `No such cell: levels are ${MIN_LEVEL} to ${MAX_LEVEL}.`);
  const asked = await readMapRequest(db(), request.nextUrl.searchParams);
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  const content = await readCell(db(), asked.understanding.meaning, cell);
  return jsonReply(toFeatures(cell, content), 'application/geo+json');
}

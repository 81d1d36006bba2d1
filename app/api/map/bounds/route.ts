import type { NextRequest } from 'next/server';
import { findBounds } from '@/features/map/data';

import { readMapRequest } from '@/features/map/request';
import { toBounds } from '@/features/map/serializers';
import { jsonReply, problemReply } from '@/features/open-data/replies';
import { db } from '@/lib/db';

/** Where the map should look, for the criteria of the query string. */
export async function GET(request: NextRequest) {
  const asked = await readMapRequest(db(), request.nextUrl.searchParams);
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  const { meaning } = asked.understanding;
  return jsonReply(toBounds(await findBounds(db(), meaning), meaning.place, meaning.criteria.radiusKm));
}

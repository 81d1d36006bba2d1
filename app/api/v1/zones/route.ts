import type { NextRequest } from 'next/server';
import { jsonReply, problemReply } from '@/features/open-data/replies';
import { toZonesJson } from '@/features/open-data/serializers';
import { readStrictRequest } from '@/features/search/request';
import { countCentresByZone } from '@/features/search/zone-counts';
import { db } from '@/lib/db';

/** Centres by zone for the given criteria, with the distinct total beside the sum (footnote 1). */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = await readStrictRequest(db(), request.nextUrl.searchParams);
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  return jsonReply(toZonesJson(await countCentresByZone(db(), asked.understanding.meaning)));
}

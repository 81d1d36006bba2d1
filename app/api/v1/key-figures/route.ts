import type { NextRequest } from 'next/server';
import { listKeyFigures } from '@/features/key-figures/data';
import { askedFigures } from '@/features/key-figures/request';
import { toFiguresJson } from '@/features/key-figures/serializers';
import { jsonReply, problemReply } from '@/features/open-data/replies';
import { db } from '@/lib/db';

/** The published figures of the sector, all or by `annee`, `indicateur` and `dimension`. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = askedFigures(request.nextUrl.searchParams, await listKeyFigures(db()));
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  return jsonReply(toFiguresJson(asked.value));
}

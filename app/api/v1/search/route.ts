import type { NextRequest } from 'next/server';
import { jsonReply, problemReply } from '@/features/open-data/replies';
import { toSearchJson } from '@/features/open-data/serializers';
import { searchTrainings } from '@/features/search/data';
import { readStrictRequest } from '@/features/search/request';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

/** The search page for programs: same criteria, counts and order. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = await readStrictRequest(db(), request.nextUrl.searchParams);
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  const answer = await searchTrainings(db(), asked.understanding.meaning);
  return jsonReply(toSearchJson(answer, asked.understanding, env().PUBLIC_URL));
}

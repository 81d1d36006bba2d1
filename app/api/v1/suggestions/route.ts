import type { NextRequest } from 'next/server';
import { jsonReply, problemReply } from '@/features/open-data/replies';
import { suggestSearches } from '@/features/search/suggest';
import { suggestRequest } from '@/features/search/suggest-request';
import { db } from '@/lib/db';

/** What may be meant by something half typed (`q`): needs and jobs, then centres, then places. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = suggestRequest(request.nextUrl.searchParams);
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  return jsonReply({ items: await suggestSearches(db(), asked.text, asked.language) });
}

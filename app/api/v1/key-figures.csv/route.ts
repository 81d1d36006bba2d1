import type { NextRequest } from 'next/server';
import { listKeyFigures } from '@/features/key-figures/data';
import { askedFigures } from '@/features/key-figures/request';
import { toFigureRows } from '@/features/key-figures/serializers';
import { csvReply, problemReply } from '@/features/open-data/replies';
import { db } from '@/lib/db';

/** The published figures of the sector for a spreadsheet, all or by `annee`, `indicateur` and `dimension`. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = askedFigures(request.nextUrl.searchParams, await listKeyFigures(db()));
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  return csvReply('chiffres-cles-cisp', toFigureRows(asked.value));
}

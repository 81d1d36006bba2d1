import type { NextRequest } from 'next/server';
import { getDirectoryFigures } from '@/features/key-figures/directory/data';
import { toDirectoryRows } from '@/features/key-figures/directory/serializers';
import { askedTable } from '@/features/key-figures/request';
import { csvReply, problemReply } from '@/features/open-data/replies';
import { db } from '@/lib/db';

/** The figures computed from this directory for a spreadsheet, all or one `tableau`. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = askedTable(request.nextUrl.searchParams);
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  const rows = toDirectoryRows(await getDirectoryFigures(db(), new Date()), asked.value);
  return csvReply(`annuaire-cisp-${asked.value ?? 'chiffres'}`, rows);
}

import type { NextRequest } from 'next/server';
import { listTrainingsAt } from '@/features/map/data';
import { readMapRequest } from '@/features/map/request';
import { toPointDetails } from '@/features/map/serializers';
import { jsonReply, problemReply } from '@/features/open-data/replies';
import { parsePointKey } from '@/features/search/point-key';
import { db } from '@/lib/db';

/** The trainings at one point of the map, for the criteria of the query string. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/map/point/[id]'>) {
  const { id } = await params;
  const point = parsePointKey(id);
  if (!point) return problemReply(404, 'A point is named as in the cells, for instance 4.86612,50.46692e.');
  const asked = await readMapRequest(db(), request.nextUrl.searchParams);
  if (!asked.ok) return problemReply(400, 'The query string has errors.', asked.problems);
  const found = await listTrainingsAt(db(), asked.understanding.meaning, point);
  return jsonReply(toPointDetails(point, found));
}

import type { NextRequest } from 'next/server';
import { jsonReply, problemReply } from '@/features/open-data/replies';
import { toPlaceJson } from '@/features/open-data/serializers';
import { findNearestPlace, suggestPlaces } from '@/features/places/data';
import { placesRequest } from '@/features/places/request';
import { db } from '@/lib/db';

/** Places by the beginning of their name or postal code (`q`), or the one nearest to a point (`lat`, `lng`). */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = placesRequest(request.nextUrl.searchParams);
  switch (asked.kind) {
    case 'INVALID':
      return problemReply(400, 'The query string has errors.', asked.problems);
    case 'NEAREST': {
      const place = await findNearestPlace(db(), asked.latitude, asked.longitude);
      return jsonReply({ items: place ? [toPlaceJson(place)] : [] });
    }
    case 'NAMED':
      return jsonReply({ items: (await suggestPlaces(db(), asked.name)).map(toPlaceJson) });
  }
}

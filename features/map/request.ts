import 'server-only';
import { readStrictRequest, type StrictRequest } from '@/features/search/request';
import type { Db } from '@/lib/db';

/**
 * The search that the map is asked for. Strict, for the map asks for what the list has understood; order and page, which
 * a copied address may carry, change nothing on a map.
 */
export async function readMapRequest(db: Db, params: URLSearchParams): Promise<StrictRequest> {
  const asked = new URLSearchParams(params);
  asked.delete('tri');
  asked.delete('page');
  return readStrictRequest(db, asked);
}

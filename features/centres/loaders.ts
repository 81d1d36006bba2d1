import 'server-only';
import { cache } from 'react';
import type { Place } from '@/features/places/rules';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import {
  CENTRES_PER_PAGE,
  type CentreListItem,
  type CentrePage,
  countCentres,
  getCentre,
  type HelpContact,
  listCentres,
  listCentresToCall,
} from './data';

export const loadCentre = cache((slug: string): Promise<CentrePage | null> => getCentre(db(), slug));

/** Who to call when nothing was found: the operator's line when there is one, then the nearest centres. */
export async function loadHelpContacts(
  place: Pick<Place, 'latitude' | 'longitude'> | null,
  zones: readonly string[],
): Promise<HelpContact[]> {
  const centres = await listCentresToCall(db(), place, zones);
  const { HELP_PHONE: phone, HELP_NAME: name = '' } = env();
  return phone ? [{ name, phone, locality: null }, ...centres] : centres;
}

export async function loadCentres(page: number): Promise<{ items: CentreListItem[]; total: number; pages: number }> {
  const total = await countCentres(db());
  const pages = Math.max(1, Math.ceil(total / CENTRES_PER_PAGE));
  return { items: await listCentres(db(), Math.min(page, pages)), total, pages };
}

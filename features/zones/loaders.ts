import 'server-only';
import { cache } from 'react';
import { wholeOffer } from '@/features/search/meaning';
import { type CentresByZone, countCentresByZone } from '@/features/search/zone-counts';
import { db } from '@/lib/db';
import { countTrainingsByZone, getZone, type ZonePage } from './data';

export const loadZone = cache((slug: string): Promise<ZonePage | null> => getZone(db(), slug));

export type ZonesOverview = { centres: CentresByZone; trainings: ReadonlyMap<string, number> };

/** The whole offer by zone. */
export async function loadZones(): Promise<ZonesOverview> {
  const [centres, trainings] = await Promise.all([countCentresByZone(db(), wholeOffer), countTrainingsByZone(db())]);
  return { centres, trainings };
}

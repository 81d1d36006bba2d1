import 'server-only';
import { cache } from 'react';
import { noCriteria } from '@/features/search/criteria';
import { db } from '@/lib/db';
import { type CentresByZone, countCentresByZone, countTrainingsByZone, getZone, type ZonePage } from './data';

export const loadZone = cache((slug: string): Promise<ZonePage | null> => getZone(db(), slug));

export type ZonesOverview = { centres: CentresByZone; trainings: ReadonlyMap<string, number> };

/** The whole offer by zone. */
export async function loadZones(): Promise<ZonesOverview> {
  const [centres, trainings] = await Promise.all([
    countCentresByZone(db(), noCriteria, null),
    countTrainingsByZone(db()),
  ]);
  return { centres, trainings };
}

import type { CentresByZone } from '@/features/search/zone-counts';

/** A zone with its number of centres for the criteria in force. */
export type ZoneCentres = CentresByZone['zones'][number];

import type { CentresByZone } from '@/features/zones/data';

/** A zone with its number of centres for the criteria in force. */
export type ZoneCentres = CentresByZone['zones'][number];

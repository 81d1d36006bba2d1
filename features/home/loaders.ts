import 'server-only';
import { countFacets } from '@/features/search/counts';
import { wholeOffer } from '@/features/search/meaning';
import { type CentresByZone, countCentresByZone } from '@/features/search/zone-counts';
import { type DomainChoice, listDomains } from '@/features/trainings/data';
import { db } from '@/lib/db';

export type Home = {
  domains: (DomainChoice & { trainings: number })[];
  zones: CentresByZone;
};

/** The domains that have trainings, with their numbers, and the centres by zone. */
export async function loadHome(): Promise<Home> {
  const [domains, { facets }, zones] = await Promise.all([
    listDomains(db()),
    countFacets(db(), wholeOffer),
    countCentresByZone(db(), wholeOffer),
  ]);
  return {
    domains: domains
      .map((domain) => ({ ...domain, trainings: facets.domain.get(domain.slug) ?? 0 }))
      .filter((domain) => domain.trainings > 0),
    zones,
  };
}

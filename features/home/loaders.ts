import 'server-only';
import { noCriteria } from '@/features/search/criteria';
import { countFacets } from '@/features/search/data';
import { type DomainChoice, listDomains } from '@/features/trainings/data';
import { type CentresByZone, countCentresByZone } from '@/features/zones/data';
import { db } from '@/lib/db';

export type Home = {
  domains: (DomainChoice & { trainings: number })[];
  zones: CentresByZone;
};

/** The domains that have trainings, with their numbers, and the centres by zone. */
export async function loadHome(): Promise<Home> {
  const [domains, { facets }, zones] = await Promise.all([
    listDomains(db()),
    countFacets(db(), noCriteria, null),
    countCentresByZone(db(), noCriteria, null),
  ]);
  return {
    domains: domains
      .map((domain) => ({ ...domain, trainings: facets.domain.get(domain.slug) ?? 0 }))
      .filter((domain) => domain.trainings > 0),
    zones,
  };
}

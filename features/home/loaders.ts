import 'server-only';
import { countFacets } from '@/features/search/counts/data';
import { wholeOffer } from '@/features/search/meaning';
import { type CentresByZone, countCentresByZone } from '@/features/search/zone-counts';
import { type DomainChoice, listDomains } from '@/features/trainings/data';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

/** Somebody who answers, as the operator writes it. */
export type HelpLine = { phone: string; name: string | undefined; hours: string | undefined };

export type Home = {
  domains: DomainChoice[];
  zones: CentresByZone;
  helpLine: HelpLine | null;
};

/** The domains that have trainings, the centres by zone, and who to call. */
export async function loadHome(): Promise<Home> {
  const [domains, { facets }, zones] = await Promise.all([
    listDomains(db()),
    countFacets(db(), wholeOffer),
    countCentresByZone(db(), wholeOffer),
  ]);
  return {
    domains: domains.filter(({ slug }) => (facets.domain.get(slug) ?? 0) > 0),
    zones,
    helpLine: loadHelpLine(),
  };
}

/** Who may be called, when the operator names somebody. */
export function loadHelpLine(): HelpLine | null {
  const { HELP_PHONE: phone, HELP_NAME: name, HELP_HOURS: hours } = env();
  return phone ? { phone, name, hours } : null;
}

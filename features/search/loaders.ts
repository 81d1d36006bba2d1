import 'server-only';
import { cache } from 'react';
import { findPlace } from '@/features/places/data';
import type { PlaceAnswer } from '@/features/places/rules';
import { type DomainChoice, listDomains } from '@/features/trainings/data';
import { type CentresByZone, countCentresByZone } from '@/features/zones/data';
import { db } from '@/lib/db';
import { PAGE_SIZE, type SearchCriteria } from './criteria';
import { searchTrainings } from './data';
import { parseSearchParams } from './params';
import type { SearchAnswer } from './result';
import { listWaysOut, type WayOut } from './ways-out';

export type SearchPageData = {
  criteria: SearchCriteria;
  answer: SearchAnswer;
  placeAnswer: PlaceAnswer;
  pages: number;
  domains: DomainChoice[];
  zones: CentresByZone;
  waysOut: WayOut[];
};

/** Everything a search page shows. Bad values are forgiven; a page beyond the last is the last. */
export const loadSearch = cache(async (queryString: string): Promise<SearchPageData> => {
  const domains = await listDomains(db());
  const known = new Set(domains.map((domain) => domain.slug));
  const { criteria } = parseSearchParams(new URLSearchParams(queryString), known);
  const placeAnswer = await findPlace(db(), criteria.place);
  const place = placeAnswer.kind === 'FOUND' ? placeAnswer.place : null;
  const asked = place ? criteria : { ...criteria, place: '' };
  const first = await searchTrainings(db(), asked, place);
  const pages = Math.max(1, Math.ceil(first.total / PAGE_SIZE));
  const page = Math.min(criteria.page, pages);
  const answer = page === criteria.page ? first : await searchTrainings(db(), { ...asked, page }, place);
  const counted = { ...asked, text: answer.correctedText ?? asked.text };
  const [zones, waysOut] = await Promise.all([
    countCentresByZone(db(), counted, place),
    answer.total === 0 ? listWaysOut(db(), asked, place) : [],
  ]);
  return { criteria: { ...criteria, page }, answer, placeAnswer, pages, domains, zones, waysOut };
});

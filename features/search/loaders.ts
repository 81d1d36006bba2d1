import 'server-only';
import { after } from 'next/server';
import { cache } from 'react';
import { type DomainChoice, listDomains } from '@/features/trainings/data';
import { db } from '@/lib/db';
import { PAGE_SIZE, type SearchCriteria } from './criteria';
import { explainRanks, searchTrainings } from './data';
import type { Understanding } from './meaning';
import { countRareSearch } from './mutations';
import type { RankStep } from './offer-filter';
import { parseSearchParams } from './params';
import { rareWordsOf } from './rare-searches';
import type { SearchAnswer } from './result';
import { understand } from './understand';
import { listWaysOut, type WayOut } from './ways-out';
import { type CentresByZone, countCentresByZone } from './zone-counts';

export type SearchPageData = {
  /** As the address says, with a page that exists. */
  criteria: SearchCriteria;
  understanding: Understanding;
  answer: SearchAnswer;
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
  const understanding = await understand(db(), criteria);
  const { meaning } = understanding;
  const [first, zones] = await Promise.all([searchTrainings(db(), meaning), countCentresByZone(db(), meaning)]);
  const pages = Math.max(1, Math.ceil(first.total / PAGE_SIZE));
  const page = Math.min(criteria.page, pages);
  const last = { ...meaning, criteria: { ...meaning.criteria, page } };
  const answer = page === criteria.page ? first : await searchTrainings(db(), last);
  const waysOut = answer.total === 0 ? await listWaysOut(db(), criteria, understanding) : [];
  return { criteria: { ...criteria, page }, understanding, answer, pages, domains, zones, waysOut };
});

/** Remembers the words of a search that found next to nothing, once the page is on its way: see `countRareSearch`. */
export function countIfRare(criteria: SearchCriteria, total: number): void {
  const words = rareWordsOf(criteria, total);
  if (words !== null) after(() => countRareSearch(db(), words, total));
}

export type Explanation = {
  criteria: SearchCriteria;
  understanding: Understanding;
  total: number;
  results: { slug: string; title: string; centre: string; steps: (RankStep | null)[] }[];
};

/** The first results of a search with the reasons for their order. */
export async function loadExplanation(queryString: string): Promise<Explanation> {
  const { criteria } = parseSearchParams(new URLSearchParams(queryString), new Set());
  const understanding = await understand(db(), criteria);
  const { items, total } = await searchTrainings(db(), understanding.meaning);
  const steps = await explainRanks(
    db(),
    understanding.meaning,
    items.map(({ id }) => id),
  );
  const results = items.map(({ id, slug, plainTitle, centre }) => ({
    slug,
    title: plainTitle,
    centre: centre.acronym ?? centre.name,
    steps: steps.get(id) ?? [],
  }));
  return { criteria, understanding, total, results };
}

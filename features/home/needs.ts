import type { SearchCriteria } from '@/features/search/criteria';
import { noCriteria } from '@/features/search/criteria';
import { buildSearchParams, parseSearchParams, searchHref } from '@/features/search/params';
import type { TrainingType } from '@/generated/prisma/enums';
import type { NeedPictogram } from './pictograms';

type Need = {
  key: NeedPictogram;
  /** In the address of a need that takes several parameters. */
  slug: string;
  /** Colour only. */
  type: TrainingType;
  /** What really answers it in the offer: domains and types, so that the nearest come first. */
  change: Partial<SearchCriteria>;
};

/** What people come for, in the order of the page. */
export const needs: readonly Need[] = [
  { key: 'French', slug: 'francais', type: 'BASIC', change: { domains: ['fle'] } },
  { key: 'Reading', slug: 'lire', type: 'BASIC', change: { domains: ['alphabetisation', 'remise-a-niveau'] } },
  { key: 'Orientation', slug: 'orientation', type: 'ORIENTATION', change: { trainingTypes: ['ORIENTATION'] } },
  { key: 'Job', slug: 'metier', type: 'VOCATIONAL', change: { trainingTypes: ['VOCATIONAL'] } },
  {
    key: 'Computer',
    slug: 'ordinateur',
    type: 'BASIC',
    change: { domains: ['informatique-numerique'], trainingTypes: ['BASIC'] },
  },
  { key: 'Licence', slug: 'permis', type: 'BASIC', change: { domains: ['permis-mobilite'] } },
];

/** Where a need is sent when one parameter does not say it: see `needSearchHref`. */
export const NEED_PATH = '/besoin';

/**
 * What a submit button can say of a need. A button sends one name and value: a need of one parameter is that parameter,
 * any other goes by `NEED_PATH`, which leads on to the search.
 */
export function submitOf({ slug, change }: Need): { name: string; value: string; path?: string } {
  const [only, ...more] = buildSearchParams({ ...noCriteria, ...change });
  if (only === undefined || more.length > 0) return { name: 'besoin', value: slug, path: NEED_PATH };
  const [name, value] = only;
  return { name, value };
}

/** The search that answers what the home page asked for; a need that is none narrows nothing. */
export function needSearchHref(asked: URLSearchParams): string {
  const { criteria } = parseSearchParams(asked, new Set());
  const need = needs.find(({ slug }) => slug === asked.get('besoin'));
  return searchHref({ ...noCriteria, place: criteria.place }, need?.change);
}

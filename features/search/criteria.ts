import type { ZoneCode } from '@/features/places/zones';
import { zoneCodes } from '@/features/places/zones';
import type { Method, TrainingType } from '@/generated/prisma/enums';

/** What a visitor asks for. One object drives list, map, counts, API and saved links, so that they never disagree. */
export type SearchCriteria = {
  text: string;
  /** True = the words as they are typed: not corrected, not understood. Only meaningful with a text. */
  exact: boolean;
  /** A postal code, a locality, or both ("7760 Celles"), as typed. */
  place: string;
  /** Only meaningful with a place. */
  radiusKm: number;
  zones: readonly ZoneCode[];
  methods: readonly Method[];
  trainingTypes: readonly TrainingType[];
  /** Slugs of domains. */
  domains: readonly string[];
  /** Null = the order that suits the criteria: see `effectiveSort`. */
  sort: Sort | null;
  /** From 1. */
  page: number;
};

export const sorts = ['RELEVANCE', 'DISTANCE', 'TITLE', 'CONFIRMATION'] as const;
export type Sort = (typeof sorts)[number];

export const PAGE_SIZE = 20;
export const DEFAULT_RADIUS_KM = 30;
export const radiusChoicesKm = [5, 10, 20, 30, 50, 100] as const;
export const MAX_RADIUS_KM = 200;
export const MAX_PAGE = 100_000;
export const MAX_TEXT_LENGTH = 200;

/** The words of the URL for each value, in the order in which a URL lists them. */
export const sortParams: Record<Sort, string> = {
  RELEVANCE: 'pertinence',
  DISTANCE: 'distance',
  TITLE: 'titre',
  CONFIRMATION: 'confirmation',
};
export const methodParams: Record<Method, string> = { EFT: 'eft', DEFI: 'defi' };
export const trainingTypeParams: Record<TrainingType, string> = {
  ORIENTATION: 'orientation',
  BASIC: 'base',
  VOCATIONAL: 'metier',
};
/** The values of an enum in the order in which its table lists them. */
export function keysOf<K extends string>(table: Record<K, unknown>): K[] {
  const keys: K[] = [];
  for (const key in table) keys.push(key);
  return keys;
}

export const zoneParams: readonly ZoneCode[] = zoneCodes;

export const noCriteria: SearchCriteria = {
  text: '',
  exact: false,
  place: '',
  radiusKm: DEFAULT_RADIUS_KM,
  zones: [],
  methods: [],
  trainingTypes: [],
  domains: [],
  sort: null,
  page: 1,
};

/** True when something narrows the offer: then only matching trainings count (footnote 1, with filters on). */
export function isNarrowed(criteria: SearchCriteria): boolean {
  return criteria.text !== '' || criteria.place !== '' || hasFilters(criteria);
}

export function hasFilters({ zones, methods, trainingTypes, domains }: SearchCriteria): boolean {
  return zones.length + methods.length + trainingTypes.length + domains.length > 0;
}

/** The order in force: by relevance for words, by distance for a place, else the most recently confirmed first. */
export function effectiveSort(criteria: SearchCriteria): Sort {
  if (criteria.sort === 'DISTANCE' && criteria.place === '') return defaultSort(criteria);
  if (criteria.sort === 'RELEVANCE' && criteria.text === '') return defaultSort(criteria);
  return criteria.sort ?? defaultSort(criteria);
}

function defaultSort(criteria: SearchCriteria): Sort {
  if (criteria.text !== '') return 'RELEVANCE';
  return criteria.place !== '' ? 'DISTANCE' : 'CONFIRMATION';
}

/** The orders a visitor can choose from for these criteria. */
export function availableSorts(criteria: SearchCriteria): Sort[] {
  return sorts.filter(
    (sort) => (sort !== 'RELEVANCE' || criteria.text !== '') && (sort !== 'DISTANCE' || criteria.place !== ''),
  );
}

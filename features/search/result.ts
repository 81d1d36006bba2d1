import type { Confirmation } from '@/features/trainings/freshness';
import type { Method, TrainingType } from '@/generated/prisma/enums';

/** Where a training is given. */
export type OfferedAt = {
  siteId: string;
  label: string | null;
  street: string | null;
  postalCode: string;
  locality: string;
  zoneCode: string;
  latitude: number;
  longitude: number;
  /** True: the point is the address. False: somewhere in that locality. */
  isExact: boolean;
  /** False when it is assumed: the sources do not say at which of the centre's sites. */
  isKnown: boolean;
};

export type TrainingResult = {
  id: string;
  slug: string;
  title: string;
  plainTitle: string;
  method: Method | null;
  trainingType: TrainingType | null;
  domain: { slug: string; name: string };
  centre: { slug: string; name: string; acronym: string | null };
  /** Those of the zones asked for first, then the nearest to the place asked for; empty = not known. */
  sites: OfferedAt[];
  /** To the first of the sites, when a place was asked for. */
  distanceKm: number | null;
  confirmation: Confirmation;
};

/** Trainings per choice, each facet's own choice left out. A choice without any training is absent. */
export type FacetCounts = {
  zone: ReadonlyMap<string, number>;
  method: ReadonlyMap<string, number>;
  trainingType: ReadonlyMap<string, number>;
  domain: ReadonlyMap<string, number>;
};

/** Matching trainings that a filter hides only because something about them is not known. */
export type HiddenAsUnknown = {
  method: number;
  trainingType: number;
  /** Hidden by a zone or a place: no site of the centre is known. */
  place: number;
};

export type Counts = {
  total: number;
  /** False: at least so many. Of a very large offer, what words or a place find is not counted to the end. */
  totalIsExact: boolean;
  facets: FacetCounts;
  /** False: each count is at least so many, and a choice may be missing. */
  facetsAreExact: boolean;
  hidden: HiddenAsUnknown;
};

export type SearchAnswer = Counts & { items: TrainingResult[] };

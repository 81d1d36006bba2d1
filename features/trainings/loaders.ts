import 'server-only';
import { cache } from 'react';
import { findPlace } from '@/features/places/data';
import type { Place } from '@/features/places/rules';
import { db } from '@/lib/db';
import {
  getTraining,
  listSimilarTrainings,
  listSiteDistances,
  type Point,
  type SimilarTraining,
  type SiteOfCentre,
  type TrainingPage,
} from './data';

export const loadTraining = cache((slug: string): Promise<TrainingPage | null> => getTraining(db(), slug));

/** `km` in a straight line from the visitor's place, null when none is given. */
export type SiteOnPage = SiteOfCentre & { km: number | null };

export type TrainingSurroundings = {
  /** The place as typed, and what it was understood to be. */
  typed: string;
  place: Place | null;
  /** That place, or else the first site: what is near is near to it. */
  from: Point | null;
  /** Where the training is given, the nearest first when the visitor's place is known. */
  sites: SiteOnPage[];
  similar: SimilarTraining[];
};

/** What depends on where the visitor is, or else on where the training is given. */
export async function loadSurroundings(training: TrainingPage, typed: string): Promise<TrainingSurroundings> {
  const answer = await findPlace(db(), typed);
  const place = answer.kind === 'FOUND' ? answer.place : null;
  const from = place ?? positionOf(training.sites[0]);
  const [distances, similar] = await Promise.all([
    place
      ? listSiteDistances(
          db(),
          training.sites.map(({ id }) => id),
          place,
        )
      : new Map<string, number>(),
    from ? listSimilarTrainings(db(), training, from) : [],
  ]);
  const sites = training.sites
    .map((site) => ({ ...site, km: distances.get(site.id) ?? null }))
    .sort((a, b) => (a.km ?? 0) - (b.km ?? 0));
  return { typed, place, from, sites, similar };
}

function positionOf(site: SiteOfCentre | undefined): Point | null {
  if (!site) return null;
  const { exactLatitude, exactLongitude, locality } = site;
  return {
    latitude: exactLatitude ?? locality.latitude,
    longitude: exactLongitude ?? locality.longitude,
  };
}

import { parsePartialDate } from '@/features/imports/partial-date';
import type { ShippedCentre, ShippedTraining } from '@/features/imports/schema';
import type { ShippedData } from '@/features/imports/shipped-data';
import { GeneratedPlaces } from './generated-places';
import { Random } from './random';
import { CENTRES_AT_1, type Scale, TRAININGS_AT_1 } from './scales';
import { Vocabulary } from './vocabulary';

const CENTRES_PER_BATCH = 2_000;
const DAY_MS = 86_400_000;

/** Rows as the tables have them, some centres at a time. */
export type Batch = {
  centres: object[];
  sites: { id: string; centre_id: string; [column: string]: unknown }[];
  trainings: { slug: string; [column: string]: unknown }[];
  trainingSites: { training_id: string; site_id: string; centre_id: string }[];
};

type GeneratedTraining = {
  centreId: string;
  status: ShippedCentre['status'];
  sites: { id: string }[];
  slug: string;
  like: Like;
};

/**
 * An offer of the real one's shape, larger: each centre is like a real one drawn at random (status, number of sites, what
 * is known), its trainings like real ones (method, type, domain, dates and sites known or not, together), at other places
 * and in other words.
 */
export function* generateOffer(data: ShippedData, scale: Scale): Generator<Batch> {
  const count = CENTRES_AT_1 * scale;
  const random = new Random(scale);
  const vocabulary = new Vocabulary(random, data.centres, count);
  const source = { data, random, vocabulary, places: new GeneratedPlaces(random, data) };
  for (let done = 0; done < count; done += CENTRES_PER_BATCH) {
    const batch: Batch = { centres: [], sites: [], trainings: [], trainingSites: [] };
    for (let index = done; index < Math.min(count, done + CENTRES_PER_BATCH); index += 1) {
      addCentre(batch, index, source);
    }
    yield batch;
  }
}

type Source = { data: ShippedData; random: Random; vocabulary: Vocabulary; places: GeneratedPlaces };

function addCentre(batch: Batch, index: number, source: Source): void {
  const { data, random, vocabulary, places } = source;
  const like = random.pick(data.centres);
  const centreId = random.uuid();
  const { acronym, status, phone } = like;
  batch.centres.push({ id: centreId, slug: `centre-${index}`, name: vocabulary.centreName(), acronym, status, phone });
  const sites = places.sitesLike(like).map((site) => ({ id: random.uuid(), centre_id: centreId, ...site }));
  batch.sites.push(...sites);
  const real = data.centres.reduce((sum, { trainings }) => sum + trainings.length, 0) / data.centres.length;
  const wanted = random.round((like.trainings.length / real) * (TRAININGS_AT_1 / CENTRES_AT_1));
  for (let number = 0; number < wanted; number += 1) {
    addTraining(
      batch,
      { centreId, status, sites, slug: `formation-${index}-${number}`, like: anyTraining(source) },
      source,
    );
  }
}

function addTraining(
  batch: Batch,
  { centreId, status, sites, slug, like }: GeneratedTraining,
  { random, vocabulary }: Source,
): void {
  const id = random.uuid();
  const { method, trainingType, domain, source } = like.training;
  const date = like.training.sourceDate === null ? null : parsePartialDate(like.training.sourceDate);
  // A day is moved back by up to a year, so that not everything was confirmed on the same few days.
  const back = date?.precision === 'DAY' ? random.integer(365) * DAY_MS : 0;
  batch.trainings.push({
    id,
    slug,
    centre_id: centreId,
    ...vocabulary.training(like.training),
    method,
    training_type: trainingType,
    domain,
    status,
    source_url: source,
    confirmed_on: date && new Date(date.confirmedOn.getTime() - back).toISOString().slice(0, 10),
    confirmed_on_precision: date?.precision,
  });
  if (like.training.sites === null || sites.length === 0) return;
  const share = like.training.sites.length / Math.max(1, like.centre.sites.length);
  const chosen = new Set([random.pick(sites), ...sites.filter(() => random.chance(share))]);
  for (const site of chosen) batch.trainingSites.push({ training_id: id, site_id: site.id, centre_id: centreId });
}

type Like = { training: ShippedTraining; centre: ShippedCentre };

function anyTraining({ data, random }: Source): Like {
  for (;;) {
    const centre = random.pick(data.centres);
    // By centre, then by training, each training as likely as any other.
    const training = centre.trainings[random.integer(MOST_TRAININGS)];
    if (training) return { training, centre };
  }
}

/** More than any real centre has. */
const MOST_TRAININGS = 12;

import 'server-only';
import type { Place } from '@/features/places/rules';
import { Prisma } from '@/generated/prisma/client';
import type { SearchCriteria } from './criteria';
import type { Meaning } from './meaning';
import { boxAround, distanceTo, within } from './offer-filter';
import { both, either, inStages, quote } from './ts-query';

/** `ALL_BUT_ONE`: all filters but one at most, whichever, for the counts beside the choices of each facet. */
export type Filters = 'ALL' | 'ALL_BUT_ONE';

/**
 * Ids of rows that fit words, place and filters: with a place the nearest, else the first row of any such training. At most
 * so many, and however many there are, few more are read.
 */
export function candidates(meaning: Meaning, filters: Filters, limit: number): Prisma.Sql {
  const { criteria, place, words } = meaning;
  const chosen = filtersOf(criteria, filters);
  if (place) return nearestFirst(place, criteria, both([words?.match ?? null, chosen]), filters, limit);
  if (words) return stagesThatFit(inStages(words.match), chosen, limit);
  if (chosen) return thatFit(chosen, limit);
  return Prisma.sql`SELECT id FROM offer WHERE is_first AND training_id IS NOT NULL LIMIT ${limit}`;
}

/** The same for a list by relevance: without a place, those with the words in their titles come first. */
export function bestCandidates(meaning: Meaning, limit: number): Prisma.Sql {
  const { criteria, place, words } = meaning;
  if (place || !words?.titleMatch) return candidates(meaning, 'ALL', limit);
  const elsewhere = `(${words.match}) & !(${words.titleMatch})`;
  return stagesThatFit([words.titleMatch, elsewhere], filtersOf(criteria, 'ALL'), limit);
}

/** The same of trainings of which nobody knows where they are given, wherever is asked for. */
export function unplacedCandidates({ criteria, words }: Meaning, limit: number): Prisma.Sql {
  const filters = filtersOf({ ...criteria, zones: [] }, 'ALL');
  return thatFit(both([quote('zone:none'), words?.match ?? null, filters]), limit);
}

/** A stage is not looked at when those before it are enough. */
function stagesThatFit(stages: readonly string[], filters: string | null, limit: number): Prisma.Sql {
  const selects = stages.map((stage) => Prisma.sql`(${thatFit(both([stage, filters]), limit)})`);
  return Prisma.sql`${Prisma.join(selects, ' UNION ALL ')} LIMIT ${limit}`;
}

function thatFit(query: string, limit: number): Prisma.Sql {
  return Prisma.sql`SELECT id FROM trainings_that_fit(${query}::tsquery, ${limit}::int) AS id`;
}

/** From the place outwards, ring by ring: the outer ones are not looked at when the inner ones are enough. */
function nearestFirst(
  place: Place,
  { radiusKm, zones }: SearchCriteria,
  query: string | null,
  filters: Filters,
  limit: number,
): Prisma.Sql {
  // A ring costs little by places alone, and a look at the whole index of words with a query.
  const radii = (query === null ? [16, 8, 4, 2, 1] : [4, 1]).map((part) => radiusKm / part);
  const rings = radii.map((outerKm, index) => {
    const beyondKm = radii[index - 1] ?? -1;
    if (query === null) {
      const distance = distanceTo(place);
      return Prisma.sql`(
        SELECT id FROM offer
        WHERE training_id IS NOT NULL AND ${within(place, outerKm)} AND ${distance} > ${beyondKm}::float8
        ORDER BY ${distance}, id LIMIT ${limit})`;
    }
    const inZones = filters === 'ALL' && zones.length > 0 ? [...zones] : null;
    return Prisma.sql`(
      SELECT id FROM offers_that_fit_near(${query}::tsquery, ${place.latitude}::float8, ${place.longitude}::float8,
        ${boxAround(place, outerKm)}, ${beyondKm}::float8, ${outerKm}::float8, ${inZones}::bpchar[], ${limit}::int) AS id)`;
  });
  return Prisma.sql`${Prisma.join(rings, ' UNION ALL ')} LIMIT ${limit}`;
}

/** What is chosen, a query for each facet: `search_vector` holds it as words that nobody can type. */
function labelsOf({ zones, methods, trainingTypes, domains }: SearchCriteria): string[] {
  const label = (facet: string, values: readonly string[]) =>
    either(values.map((value) => quote(`${facet}:${value}`))) ?? [];
  return [
    label('zone', zones),
    label('method', methods),
    label('type', trainingTypes),
    label('domain', domains),
  ].flat();
}

function filtersOf(criteria: SearchCriteria, filters: Filters): string | null {
  const labels = labelsOf(criteria);
  if (filters === 'ALL') return both(labels);
  return labels.length < 2 ? null : either(labels.map((_, left) => both(labels.filter((_, index) => index !== left))));
}

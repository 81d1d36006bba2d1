import type { Method, TrainingType } from '@/generated/prisma/enums';
import type { SearchCriteria } from './criteria';
import type { FacetCounts, HiddenAsUnknown } from './result';

/** How many trainings are alike in all that is counted. */
export type Tally = {
  /** Where they are given, as far as a place that was asked for goes; empty = no site is known. */
  zones: string[];
  method: Method | null;
  trainingType: TrainingType | null;
  /** Slug. */
  domain: string;
  trainings: number;
};

export type Counts = { total: number; facets: FacetCounts; hidden: HiddenAsUnknown };

type Facet = keyof FacetCounts;

/**
 * Totals and counts per choice, of trainings that fit the words and the place already (rule 3).
 *
 * @param anywhere those that fit the words, wherever they are given
 */
export function countTallies(tallies: readonly Tally[], anywhere: readonly Tally[], criteria: SearchCriteria): Counts {
  const asksWhere = criteria.place !== '' || criteria.zones.length > 0;
  const unknown = (facet: 'method' | 'trainingType') =>
    sum(tallies.filter((tally) => tally[facet] === null && fits(tally, criteria, facet)));
  return {
    total: countTotal(tallies, criteria),
    facets: {
      zone: countBy(tallies, criteria, 'zone', ({ zones }) => zones),
      method: countBy(tallies, criteria, 'method', ({ method }) => [method]),
      trainingType: countBy(tallies, criteria, 'trainingType', ({ trainingType }) => [trainingType]),
      domain: countBy(tallies, criteria, 'domain', ({ domain }) => [domain]),
    },
    hidden: {
      method: criteria.methods.length > 0 ? unknown('method') : 0,
      trainingType: criteria.trainingTypes.length > 0 ? unknown('trainingType') : 0,
      place: asksWhere ? sum(anywhere.filter((tally) => tally.zones.length === 0 && fits(tally, criteria, 'zone'))) : 0,
    },
  };
}

export function countTotal(tallies: readonly Tally[], criteria: SearchCriteria): number {
  return sum(tallies.filter((tally) => fits(tally, criteria)));
}

function countBy(
  tallies: readonly Tally[],
  criteria: SearchCriteria,
  facet: Facet,
  choicesOf: (tally: Tally) => (string | null)[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tally of tallies) {
    if (!fits(tally, criteria, facet)) continue;
    for (const choice of choicesOf(tally)) {
      if (choice !== null) counts.set(choice, (counts.get(choice) ?? 0) + tally.trainings);
    }
  }
  return counts;
}

/** @param except a facet whose own choice is left out */
function fits(tally: Tally, criteria: SearchCriteria, except?: Facet): boolean {
  const chosen = (facet: Facet, wanted: readonly string[], has: readonly (string | null)[]) =>
    facet === except || wanted.length === 0 || has.some((value) => value !== null && wanted.includes(value));
  return (
    chosen('zone', criteria.zones, tally.zones) &&
    chosen('method', criteria.methods, [tally.method]) &&
    chosen('trainingType', criteria.trainingTypes, [tally.trainingType]) &&
    chosen('domain', criteria.domains, [tally.domain])
  );
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, { trainings }) => total + trainings, 0);
}

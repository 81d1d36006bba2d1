import 'server-only';
import type { Place } from '@/features/places/rules';
import type { Db } from '@/lib/db';
import { radiusChoicesKm, type SearchCriteria } from './criteria';
import { countTrainings } from './data';

/** A change of criteria that gives something where the search gave nothing (rule 12). */
export type WayOut = {
  kind: 'WIDER' | 'ANYWHERE' | 'WITHOUT_TEXT' | 'WITHOUT_ZONE' | 'WITHOUT_METHOD' | 'WITHOUT_TYPE' | 'WITHOUT_DOMAIN';
  criteria: SearchCriteria;
  total: number;
};

/** The ways out that lead somewhere, nearest to what was asked first. */
export async function listWaysOut(db: Db, criteria: SearchCriteria, place: Place | null): Promise<WayOut[]> {
  const candidates = candidatesOf({ ...criteria, page: 1 });
  const counted = await Promise.all(
    candidates.map(async (candidate) => {
      const total = await countTrainings(db, candidate.criteria, candidate.criteria.place ? place : null);
      return { ...candidate, total };
    }),
  );
  const useful = counted.filter((way) => way.total > 0);
  const nearestRadius = useful.find((way) => way.kind === 'WIDER');
  return useful.filter((way) => way.kind !== 'WIDER' || way === nearestRadius);
}

function candidatesOf(criteria: SearchCriteria): Omit<WayOut, 'total'>[] {
  const wider = criteria.place
    ? radiusChoicesKm
        .filter((km) => km > criteria.radiusKm)
        .map((radiusKm) => ({ kind: 'WIDER' as const, criteria: { ...criteria, radiusKm } }))
    : [];
  const without: [WayOut['kind'], boolean, Partial<SearchCriteria>][] = [
    ['ANYWHERE', criteria.place !== '', { place: '', sort: null }],
    ['WITHOUT_TYPE', criteria.trainingTypes.length > 0, { trainingTypes: [] }],
    ['WITHOUT_METHOD', criteria.methods.length > 0, { methods: [] }],
    ['WITHOUT_DOMAIN', criteria.domains.length > 0, { domains: [] }],
    ['WITHOUT_ZONE', criteria.zones.length > 0, { zones: [] }],
    ['WITHOUT_TEXT', criteria.text !== '', { text: '', sort: null }],
  ];
  return [
    ...wider,
    ...without.flatMap(([kind, applies, change]) => (applies ? [{ kind, criteria: { ...criteria, ...change } }] : [])),
  ];
}

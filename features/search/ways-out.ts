import 'server-only';
import type { Db } from '@/lib/db';
import { countTrainings } from './counts/data';
import { radiusChoicesKm, type SearchCriteria } from './criteria';
import type { Understanding } from './meaning';
import { understand } from './understand';

/** A change of criteria that gives something where the search gave nothing (rule 12). */
export type WayOut = {
  kind: 'WIDER' | 'ANYWHERE' | 'WITHOUT_TEXT' | 'WITHOUT_ZONE' | 'WITHOUT_METHOD' | 'WITHOUT_TYPE' | 'WITHOUT_DOMAIN';
  /** As a visitor would have typed it. */
  criteria: SearchCriteria;
  total: number;
  /** False: at least so many. */
  totalIsExact: boolean;
};

type Candidate = Omit<WayOut, 'total' | 'totalIsExact'>;

/**
 * The ways out that lead somewhere, nearest to what was asked first.
 *
 * @param typed the criteria as they stand in the address; their words may name the place
 */
export async function listWaysOut(db: Db, typed: SearchCriteria, understanding: Understanding): Promise<WayOut[]> {
  const counted = await Promise.all(
    // Understood anew: words may be read otherwise without the place.
    candidatesOf({ ...typed, page: 1 }, understanding).map(async (way) => ({
      ...way,
      ...(await countTrainings(db, (await understand(db, way.criteria)).meaning)),
    })),
  );
  const useful = counted.filter((way) => way.total > 0);
  const nearestRadius = useful.find((way) => way.kind === 'WIDER');
  return useful.filter((way) => way.kind !== 'WIDER' || way === nearestRadius);
}

function candidatesOf(typed: SearchCriteria, { meaning, reading }: Understanding): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (kind: WayOut['kind'], change: Partial<SearchCriteria>) =>
    candidates.push({ kind, criteria: { ...typed, ...change } });
  if (meaning.place) {
    for (const km of radiusChoicesKm) if (km > typed.radiusKm) add('WIDER', { radiusKm: km });
    add('ANYWHERE', { place: '', text: reading?.textWithoutPlace ?? typed.text, sort: null });
  }
  if (typed.trainingTypes.length > 0) add('WITHOUT_TYPE', { trainingTypes: [] });
  if (typed.methods.length > 0) add('WITHOUT_METHOD', { methods: [] });
  if (typed.domains.length > 0) add('WITHOUT_DOMAIN', { domains: [] });
  if (typed.zones.length > 0) add('WITHOUT_ZONE', { zones: [] });
  if (meaning.words) add('WITHOUT_TEXT', { text: '', exact: false, place: meaning.criteria.place, sort: null });
  return candidates;
}

import 'server-only';
import { findPlace } from '@/features/places/data';
import { type Place, placeParam } from '@/features/places/rules';
import { listDomains } from '@/features/trainings/data';
import type { Db } from '@/lib/db';
import { availableSorts, type SearchCriteria, sortParams } from './criteria';
import { type ParamProblem, parseSearchParams, searchParamNames } from './params';

export type StrictRequest =
  | { ok: true; criteria: SearchCriteria; place: Place | null }
  | { ok: false; problems: ParamProblem[] };

/** Reads the criteria of a program's request: where a page forgives, a program is told (rule 4). */
export async function readStrictRequest(db: Db, params: URLSearchParams): Promise<StrictRequest> {
  const domains = await listDomains(db);
  const { criteria, problems } = parseSearchParams(params, new Set(domains.map((domain) => domain.slug)));
  const known = new Set<string>(searchParamNames);
  for (const param of new Set(params.keys())) {
    if (!known.has(param)) problems.push({ param, message: `unknown; known ones: ${searchParamNames.join(', ')}` });
  }
  if (criteria.sort && !availableSorts(criteria).includes(criteria.sort)) {
    problems.push({
      param: 'tri',
      message: `“${sortParams[criteria.sort]}” needs ${criteria.sort === 'DISTANCE' ? 'lieu' : 'q'}`,
    });
  }
  const found = await findPlace(db, criteria.place);
  if (found.kind === 'UNKNOWN') {
    const near = found.suggestions.map(placeParam).join(', ');
    problems.push({ param: 'lieu', message: `no such place${near && `; near names: ${near}`}` });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, criteria, place: found.kind === 'FOUND' ? found.place : null };
}

import 'server-only';
import { placeParam } from '@/features/places/rules';
import { listDomains } from '@/features/trainings/data';
import type { Db } from '@/lib/db';
import { availableSorts, sortParams } from './criteria';
import type { Understanding } from './meaning';
import { type ParamProblem, parseSearchParams, searchParamNames } from './params';
import { understand } from './understand';

export type StrictRequest = { ok: true; understanding: Understanding } | { ok: false; problems: ParamProblem[] };

/** Reads the criteria of a program's request: where a page forgives, a program is told (rule 4). */
export async function readStrictRequest(db: Db, params: URLSearchParams): Promise<StrictRequest> {
  const domains = await listDomains(db);
  const { criteria, problems } = parseSearchParams(params, new Set(domains.map((domain) => domain.slug)));
  const known = new Set<string>(searchParamNames);
  for (const param of new Set(params.keys())) {
    if (!known.has(param)) problems.push({ param, message: `unknown; known ones: ${searchParamNames.join(', ')}` });
  }
  const understanding = await understand(db, criteria);
  const { meaning, placeAnswer: found } = understanding;
  if (criteria.sort && !availableSorts({ ...meaning.criteria, text: criteria.text }).includes(criteria.sort)) {
    problems.push({
      param: 'tri',
      message: `“${sortParams[criteria.sort]}” needs ${criteria.sort === 'DISTANCE' ? 'lieu' : 'q'}`,
    });
  }
  if (found.kind === 'UNKNOWN') {
    const near = found.suggestions.map(placeParam).join(', ');
    problems.push({ param: 'lieu', message: `no such place${near && `; near names: ${near}`}` });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, understanding };
}

import { languageOf } from '@/features/lexicon/language';
import { Language } from '@/generated/prisma/enums';
import { MAX_TEXT_LENGTH } from './criteria';
import type { ParamProblem } from './params';

export type SuggestRequest = { ok: true; text: string; language: Language } | { ok: false; problems: ParamProblem[] };

/** Reads a request for proposals: `q`, and `langue` of the interface (French without it). */
export function suggestRequest(params: URLSearchParams): SuggestRequest {
  const problems: ParamProblem[] = [];
  const text = (params.get('q') ?? '').replaceAll('\0', '').trim();
  if (text === '' || text.length > MAX_TEXT_LENGTH) {
    problems.push({ param: 'q', message: `from 1 to ${MAX_TEXT_LENGTH} characters` });
  }
  const language = languageOf(params.get('langue') ?? 'fr');
  if (!language)
    problems.push({ param: 'langue', message: `not one of: ${Object.values(Language).join(', ').toLowerCase()}` });
  return language && problems.length === 0 ? { ok: true, text, language } : { ok: false, problems };
}

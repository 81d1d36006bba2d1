import { plainWordsOf } from '@/features/lexicon/words';
import type { SearchCriteria } from './criteria';

/** Searches with more results are no sign that words are missing. */
const MAX_RESULTS = 2;
const MAX_WORDS = 8;
const MAX_LENGTH = 60;

/**
 * The words of a search that found next to nothing, to be counted; null when there is nothing to learn from it, or when
 * it may say who somebody is: an address, a telephone or file number, a long text.
 */
export function rareWordsOf(criteria: SearchCriteria, total: number): string | null {
  const filters = [criteria.zones, criteria.methods, criteria.trainingTypes, criteria.domains];
  const isNarrowed = criteria.place !== '' || filters.some((values) => values.length > 0);
  if (criteria.text === '' || criteria.page > 1 || isNarrowed || total > MAX_RESULTS) return null;
  if (/@|\d{5}|(\d\D{0,2}){7}/.test(criteria.text)) return null;
  const words = plainWordsOf(criteria.text);
  const text = words.join(' ');
  return words.length > 0 && words.length <= MAX_WORDS && text.length <= MAX_LENGTH ? text : null;
}

import 'server-only';
import { suggestCentres } from '@/features/centres/data';
import { suggestConcepts } from '@/features/lexicon/data';
import { plainWordsOf } from '@/features/lexicon/words';
import { suggestPlaces } from '@/features/places/data';
import { placeParam } from '@/features/places/rules';
import type { ConceptKind, Language } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';

/** `value` is what to search for. */
export type SearchSuggestion = { kind: ConceptKind | 'CENTRE' | 'PLACE'; value: string; label: string; detail: string };

const MAX_CONCEPTS = 5;
const MAX_CENTRES = 2;
const MAX_PLACES = 2;
/** A place of two letters is more often the beginning of a word. */
const MIN_PLACE_LENGTH = 3;

/** What may be meant by something half typed: needs and jobs first, then centres, then places. */
export async function suggestSearches(db: Db, typed: string, language: Language): Promise<SearchSuggestion[]> {
  const words = plainWordsOf(typed);
  if (words.length === 0) return [];
  const text = words.join(' ');
  const [concepts, centres, places] = await Promise.all([
    suggestConcepts(db, words, language, MAX_CONCEPTS),
    suggestCentres(db, text, MAX_CENTRES),
    text.length >= MIN_PLACE_LENGTH ? suggestPlaces(db, text, MAX_PLACES, { byLikeness: false }) : [],
  ]);
  return [
    ...concepts.map(({ kind, name, typedAs }) => ({
      kind,
      value: name,
      label: name,
      detail: typedAs === name ? '' : typedAs,
    })),
    ...centres.map(({ name, acronym }) => ({
      kind: 'CENTRE' as const,
      value: name,
      label: name,
      detail: acronym ?? '',
    })),
    ...places.map((place) => ({
      kind: 'PLACE' as const,
      value: placeParam(place),
      label: placeParam(place),
      detail: place.name === place.commune ? '' : place.commune,
    })),
  ];
}

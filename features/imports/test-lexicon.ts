import type { ConceptFields, ConceptTexts, StopWordList } from '@/features/lexicon/schema';
import { Language } from '@/generated/prisma/enums';
import type { ShippedData } from './shipped-data';

// A lexicon that is right, small enough to know by heart.

export const gardener: ConceptFields = {
  slug: 'jardinier',
  kind: 'JOB',
  domains: ['metiers-verts'],
  types: [],
  titles: ['jardin', 'jardinier'],
};
export const french: ConceptFields = { slug: 'francais', kind: 'NEED', domains: ['fle'], types: ['BASIC'], titles: [] };

/** Words in every language, French ones as given. */
export function textsOf(concept: string, words: string[], also: string[] = []): ConceptTexts[] {
  return Object.values(Language).map((language) =>
    language === 'FR'
      ? { concept, language, name: concept, words, also }
      : { concept, language, name: concept, words: [`${concept} ${language.toLowerCase()}`], also: [] },
  );
}

export const stopWords: StopWordList[] = [
  { language: 'FR', words: ['je', 'le', 'les', 'à', 'a', 'apprendre'] },
  { language: 'NL', words: ['ik', 'de'] },
];

export const testLexicon: Pick<ShippedData, 'concepts' | 'conceptTexts' | 'stopWords' | 'frenchWords'> = {
  concepts: [gardener, french],
  conceptTexts: [
    ...textsOf('jardinier', ['jardinier', 'Tondre la pelouse', 'haies', 'tailler les arbres'], ['espaces verts']),
    ...textsOf('francais', ['français', 'apprendre le français', 'parler']),
  ],
  stopWords,
  frenchWords: '["abricot","Éléphant","elephant","a-t-il","été","cœliaque"]',
};

import { describe, expect, test } from 'vitest';
import { zoneCodes } from '@/features/places/zones';
import { Method, TrainingType } from '@/generated/prisma/enums';
import {
  availableSorts,
  effectiveSort,
  isNarrowed,
  keysOf,
  methodParams,
  noCriteria,
  type SearchCriteria,
  sortParams,
  sorts,
  trainingTypeParams,
  zoneParams,
} from './criteria';

const asking = (change: Partial<SearchCriteria>): SearchCriteria => ({ ...noCriteria, ...change });

describe('the order in force', () => {
  test.each([
    [{}, 'CONFIRMATION'],
    [{ text: 'jardin' }, 'RELEVANCE'],
    [{ place: 'Namur' }, 'DISTANCE'],
    [{ text: 'jardin', place: 'Namur' }, 'RELEVANCE'],
    [{ zones: ['NA'] }, 'CONFIRMATION'],
    [{ text: 'jardin', sort: 'TITLE' }, 'TITLE'],
    [{ text: 'jardin', place: 'Namur', sort: 'DISTANCE' }, 'DISTANCE'],
    [{ place: 'Namur', sort: 'RELEVANCE' }, 'DISTANCE'],
    [{ text: 'jardin', sort: 'DISTANCE' }, 'RELEVANCE'],
    [{ sort: 'DISTANCE' }, 'CONFIRMATION'],
    [{ sort: 'RELEVANCE' }, 'CONFIRMATION'],
  ] as const)('for %j is %s', (change, sort) => {
    expect(effectiveSort(asking(change))).toBe(sort);
  });

  test('is always one that can be chosen', () => {
    for (const text of ['', 'jardin']) {
      for (const place of ['', 'Namur']) {
        for (const sort of [...sorts, null]) {
          const criteria = asking({ text, place, sort });
          expect(availableSorts(criteria)).toContain(effectiveSort(criteria));
        }
      }
    }
  });
});

describe('the orders to choose from', () => {
  test('are by distance only from a place and by relevance only for words', () => {
    expect(availableSorts(asking({}))).toEqual(['TITLE', 'CONFIRMATION']);
    expect(availableSorts(asking({ text: 'jardin' }))).toEqual(['RELEVANCE', 'TITLE', 'CONFIRMATION']);
    expect(availableSorts(asking({ place: 'Namur' }))).toEqual(['DISTANCE', 'TITLE', 'CONFIRMATION']);
    expect(availableSorts(asking({ text: 'jardin', place: 'Namur' }))).toEqual([...sorts]);
  });
});

describe('criteria narrow the offer', () => {
  test.each([
    [{}, false],
    [{ radiusKm: 5 }, false],
    [{ sort: 'TITLE' }, false],
    [{ page: 3 }, false],
    [{ text: 'a' }, true],
    [{ place: 'a' }, true],
    [{ zones: ['NA'] }, true],
    [{ methods: ['EFT'] }, true],
    [{ trainingTypes: ['BASIC'] }, true],
    [{ domains: ['bois'] }, true],
  ] as const)('%j: %s', (change, expected) => {
    expect(isNarrowed(asking(change))).toBe(expected);
  });
});

describe('the words of the URL', () => {
  test('exist for every value, each once', () => {
    expect(keysOf(methodParams)).toEqual(Object.values(Method));
    expect(keysOf(trainingTypeParams)).toEqual(Object.values(TrainingType));
    expect(keysOf(sortParams)).toEqual([...sorts]);
    expect(zoneParams).toEqual(zoneCodes);
    for (const table of [methodParams, trainingTypeParams, sortParams]) {
      const words = Object.values(table);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).toMatch(/^[a-z]+$/);
    }
  });
});

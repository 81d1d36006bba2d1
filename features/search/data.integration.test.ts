import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { type Asked, anySearch } from '@/tests/builders/criteria';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { inOrder, trainingsFound } from '@/tests/builders/offer-oracle';
import { aPlace, insertReference } from '@/tests/builders/places';
import { aWorld, insertWorld, type World } from '@/tests/builders/world';
import { effectiveSort, noCriteria, PAGE_SIZE, type SearchCriteria } from './criteria';
import { countFacets, countTrainings, searchTrainings } from './data';
import type { SearchAnswer, TrainingResult } from './result';

beforeAll(() => insertReference(db()));

const search = (change: Partial<SearchCriteria>, place: Asked['place'] = null) =>
  searchTrainings(db(), { ...noCriteria, ...change }, place);

const slugs = (items: TrainingResult[]) => items.map(({ slug }) => slug);

/** Every page of an answer, one after the other, and one page more. */
async function allPages({ criteria, place }: Asked): Promise<{ first: SearchAnswer; slugs: string[] }> {
  const first = await searchTrainings(db(), criteria, place);
  const pages = Math.ceil(first.total / PAGE_SIZE) + 1;
  const rest = await Promise.all(
    Array.from({ length: pages - 1 }, (_, index) => searchTrainings(db(), { ...criteria, page: index + 2 }, place)),
  );
  return { first, slugs: [first, ...rest].flatMap(({ items }) => slugs(items)) };
}

/** Checks one search against the oracle. */
async function agrees(world: World, asked: Asked): Promise<void> {
  const { criteria, place } = asked;
  const expected = trainingsFound(world, criteria, place);
  const { first, slugs: listed } = await allPages(asked);
  expect({
    total: first.total,
    counted: await countTrainings(db(), criteria, place),
    facets: {
      zone: Object.fromEntries(first.facets.zone),
      method: Object.fromEntries(first.facets.method),
      trainingType: Object.fromEntries(first.facets.trainingType),
      domain: Object.fromEntries(first.facets.domain),
    },
    hidden: first.hidden,
    correctedText: first.correctedText,
  }).toEqual({
    total: expected.found.size,
    counted: expected.found.size,
    facets: expected.facets,
    hidden: expected.hidden,
    correctedText: null,
  });
  const sort = effectiveSort(criteria);
  if (sort === 'RELEVANCE') expect(listed.toSorted()).toEqual([...expected.found].sort());
  else expect(listed).toEqual(inOrder(world, criteria, place, sort));
}

describe('rule 3: the filters', () => {
  test('list, order, total and counts are those of plain loops over the same offer, for any search', async () => {
    await fc.assert(
      fc.asyncProperty(aWorld(14), fc.array(anySearch, { minLength: 6, maxLength: 10 }), async (world, searches) => {
        await insertWorld(db(), world);
        for (const asked of searches) await agrees(world, asked);
      }),
      { numRuns: 40 },
    );
  });
});

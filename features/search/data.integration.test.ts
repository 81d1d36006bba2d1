import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { type Asked, anySearch } from '@/tests/builders/criteria';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { meaningOf } from '@/tests/builders/meaning';
import { inOrder, trainingsFound } from '@/tests/builders/offer-oracle';
import { aPlace, insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { aWorld, insertWorld, type World } from '@/tests/builders/world';
import { countFacets, countTrainings } from './counts/data';
import { effectiveSort, PAGE_SIZE, type SearchCriteria } from './criteria';
import { searchTrainings } from './data';
import type { Meaning } from './meaning';
import type { SearchAnswer, TrainingResult } from './result';

beforeAll(() => insertReference(db()));

const search = async (change: Partial<SearchCriteria>, place: Asked['place'] = null) =>
  searchTrainings(db(), await meaningOf(db(), change, place));

const slugs = (items: TrainingResult[]) => items.map(({ slug }) => slug);

/** Every page of an answer, one after the other, and one page more. */
async function allPages(meaning: Meaning): Promise<{ first: SearchAnswer; slugs: string[] }> {
  const first = await searchTrainings(db(), meaning);
  const { criteria } = meaning;
  const pages = Math.ceil(first.total / PAGE_SIZE) + 1;
  const rest = await Promise.all(
    Array.from({ length: pages - 1 }, (_, index) =>
      searchTrainings(db(), { ...meaning, criteria: { ...criteria, page: index + 2 } }),
    ),
  );
  return { first, slugs: [first, ...rest].flatMap(({ items }) => slugs(items)) };
}

/** Checks one search against the oracle. */
async function agrees(world: World, { criteria, place }: Asked): Promise<void> {
  const meaning = await meaningOf(db(), criteria, place);
  const expected = trainingsFound(world, criteria, place);
  const { first, slugs: listed } = await allPages(meaning);
  expect({
    total: first.total,
    counted: await countTrainings(db(), meaning),
    isExact: first.totalIsExact && first.facetsAreExact,
    facets: {
      zone: Object.fromEntries(first.facets.zone),
      method: Object.fromEntries(first.facets.method),
      trainingType: Object.fromEntries(first.facets.trainingType),
      domain: Object.fromEntries(first.facets.domain),
    },
    hidden: first.hidden,
  }).toEqual({
    total: expected.found.size,
    counted: { total: expected.found.size, totalIsExact: true },
    isExact: true,
    facets: expected.facets,
    hidden: expected.hidden,
  });
  const sort = effectiveSort(meaning.criteria);
  if (sort === 'RELEVANCE') expect(listed.toSorted()).toEqual([...expected.found].sort());
  else expect(listed).toEqual(inOrder(world, criteria, place, sort));
}

describe('rule 3: the filters', () => {
  test('list, order, total and counts are those of plain loops over the same offer, for any search', async () => {
    await holds(
      fc.asyncProperty(aWorld(14), fc.array(anySearch, { minLength: 6, maxLength: 10 }), async (world, searches) => {
        await insertWorld(db(), world);
        for (const asked of searches) await agrees(world, asked);
      }),
      25,
    );
  });

  test('a training whose method is not known is neither EFT nor DéFI, and is said to be hidden', async () => {
    await insertWorld(db(), []);
    const centre = await aCentre(db(), { declaredMethods: ['EFT'] });
    await aSite(db(), centre);
    await aTraining(db(), centre, { slug: 'inconnue', method: null });
    await aTraining(db(), centre, { slug: 'eft', method: 'EFT' });
    const eft = await search({ methods: ['EFT'] });
    expect(slugs(eft.items)).toEqual(['eft']);
    expect(eft.hidden).toEqual({ method: 1, trainingType: 0, place: 0 });
    const both = await search({ methods: ['EFT', 'DEFI'] });
    expect([both.total, both.hidden.method]).toEqual([1, 1]);
    expect(Object.fromEntries(both.facets.method)).toEqual({ EFT: 1 });
    expect((await search({})).hidden).toEqual({ method: 0, trainingType: 0, place: 0 });
  });

  test('a training without known place is listed, and said to be hidden when a zone is asked for', async () => {
    await insertWorld(db(), []);
    const centre = await aCentre(db());
    await aTraining(db(), centre, { slug: 'sans-lieu' });
    const anywhere = await search({});
    expect(anywhere.items).toMatchObject([{ slug: 'sans-lieu', sites: [], distanceKm: null }]);
    const inNamur = await search({ zones: ['NA'] });
    expect([inNamur.total, inNamur.hidden.place]).toEqual([0, 1]);
    const nearNamur = await search({ place: 'Namur' }, aPlace('Namur'));
    expect([nearNamur.total, nearNamur.hidden.place]).toEqual([0, 1]);
  });

  test('facet counts without the list are those beside it', async () => {
    const meaning = await meaningOf(db(), { methods: ['EFT'] });
    const { items: _, ...counts } = await searchTrainings(db(), meaning);
    expect(await countFacets(db(), meaning)).toEqual(counts);
  });
});

describe('a result', () => {
  beforeAll(async () => {
    await insertWorld(db(), []);
    const centre = await aCentre(db(), { slug: 'deux-lieux', name: 'Deux Lieux', acronym: 'DL' });
    const [namur, liege] = [
      await aSite(db(), centre, { key: 'a-namur', at: 'Namur', street: 'Rue 1', label: 'Atelier' }),
      await aSite(db(), centre, { key: 'b-liege', at: 'Liège', exactLatitude: 50.64, exactLongitude: 5.57 }),
    ];
    await aSite(db(), centre, { key: 'c-dinant', at: 'Dinant' });
    await aTraining(db(), centre, { slug: 'placee', domain: 'bois', method: 'EFT', sites: [namur, liege] });
    await aTraining(db(), centre, { slug: 'partout', domain: 'horeca' });
  });

  test('says all the sites of its training, with the point and the precision of each', async () => {
    const { items } = await search({ domains: ['bois'] });
    expect(items).toMatchObject([
      {
        slug: 'placee',
        method: 'EFT',
        trainingType: null,
        domain: { slug: 'bois', name: 'Bois' },
        centre: { slug: 'deux-lieux', name: 'Deux Lieux', acronym: 'DL' },
        confirmation: { by: 'COORDINATION', on: new Date('2026-01-15'), precision: 'DAY' },
        distanceKm: null,
        sites: [
          { locality: 'Namur', zoneCode: 'NA', street: 'Rue 1', label: 'Atelier', isExact: false, isKnown: true },
          { locality: 'Liège', zoneCode: 'LG', latitude: 50.64, longitude: 5.57, isExact: true, isKnown: true },
        ],
      },
    ]);
  });

  test('marks the sites that are assumed', async () => {
    const { items } = await search({ domains: ['horeca'] });
    expect(items[0]?.sites.map(({ locality, isKnown }) => [locality, isKnown])).toEqual([
      ['Namur', false],
      ['Liège', false],
      ['Dinant', false],
    ]);
  });

  test('shows its nearest site first, and the distance is to that one', async () => {
    const { items } = await search({ place: 'Liège', radiusKm: 100, domains: ['bois'] }, aPlace('Liège'));
    expect(items[0]?.sites.map(({ locality }) => locality)).toEqual(['Liège', 'Namur']);
    expect(items[0]?.distanceKm).toBeCloseTo(0.8, 1);
  });

  test('shows a site of the zone first when a zone is asked for, and the distance is to that one', async () => {
    const there = { radiusKm: 100, domains: ['bois'], zones: ['NA' as const] };
    const { items } = await search({ place: 'Liège', ...there }, aPlace('Liège'));
    expect(items[0]?.sites.map(({ locality }) => locality)).toEqual(['Namur', 'Liège']);
    expect(items[0]?.distanceKm).toBeCloseTo(52.6, 0);
    const inLiege = await search({ domains: ['bois'], zones: ['LG'] });
    expect(inLiege.items[0]?.sites[0]?.locality).toBe('Liège');
  });

  test('is never on a page beyond the last, whose total is still right', async () => {
    expect(await search({ page: 100_000 })).toMatchObject({ total: 2, items: [] });
  });
});

describe('of a very large offer', () => {
  const many = 2100;

  beforeAll(async () => {
    await insertWorld(db(), []);
    const centre = await aCentre(db(), { slug: 'grand' });
    const site = await aSite(db(), centre, { at: 'Namur' });
    await aSite(db(), await aCentre(db(), { slug: 'loin' }), { at: 'Liège' });
    await aTraining(db(), centre, { slug: 'une', plainTitle: 'Soudeur', method: 'DEFI', sites: [site] });
    await db().$executeRaw`
      INSERT INTO training (centre_id, slug, title, plain_title, description, method, training_type, domain_id, status, confirmed_by, confirmed_on, confirmed_on_precision)
      SELECT centre_id, 'une-' || n, title, plain_title, description, 'EFT', training_type, domain_id, status, confirmed_by, confirmed_on, confirmed_on_precision
      FROM training, generate_series(2, ${many}::int) AS n
      WHERE slug = 'une'`;
  });

  test('what words or a place find is counted up to a limit, and it is said', async () => {
    for (const meaning of [
      await meaningOf(db(), { text: 'soudeur' }, null),
      await meaningOf(db(), { place: 'Namur' }, aPlace('Namur')),
      await meaningOf(db(), { text: 'soudeur', place: 'Namur' }, aPlace('Namur')),
      await meaningOf(db(), { text: 'soudeur', methods: ['EFT'], zones: ['NA'] }, null),
    ]) {
      const answer = await searchTrainings(db(), meaning);
      expect(answer).toMatchObject({ total: 2000, totalIsExact: false, facetsAreExact: false });
      expect(new Set(slugs(answer.items)).size).toBe(PAGE_SIZE);
      expect(await countTrainings(db(), meaning)).toEqual({ total: 2000, totalIsExact: false });
    }
  });

  test('a filter that leaves few of them is exact again', async () => {
    const meaning = await meaningOf(db(), { text: 'soudeur', methods: ['DEFI'] }, null);
    const answer = await searchTrainings(db(), meaning);
    expect(answer).toMatchObject({ total: 1, totalIsExact: true, facetsAreExact: false });
    expect(slugs(answer.items)).toEqual(['une']);
  });

  test('without words and place everything is counted', async () => {
    expect(await search({})).toMatchObject({ total: many, totalIsExact: true, facetsAreExact: true });
    expect(await search({ methods: ['EFT'] })).toMatchObject({ total: many - 1, totalIsExact: true });
  });

  test('a page far down is still full', async () => {
    const meaning = await meaningOf(db(), { text: 'soudeur', page: 100 }, null);
    expect((await searchTrainings(db(), meaning)).items).toHaveLength(PAGE_SIZE);
  });
});

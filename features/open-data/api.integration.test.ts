import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as getPlaces } from '@/app/api/v1/places/route';
import { GET as getSearch } from '@/app/api/v1/search/route';
import { GET as getZones } from '@/app/api/v1/zones/route';
import { bassinCodes } from '@/features/places/zones';
import { searchTrainings } from '@/features/search/data';
import { countCentresByZone } from '@/features/search/zone-counts';
import { db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { meaningOf } from '@/tests/builders/meaning';
import { aPlace, insertReference } from '@/tests/builders/places';
import { FOOTNOTE_ONE } from './serializers';

const count = z.int().min(0);
const counts = z.record(z.string(), count);
const point = { latitude: z.number(), longitude: z.number() };

// What outside programs may rely on, strict: a field more or less is a change of the API.
const training = z.strictObject({
  slug: z.string(),
  url: z.url(),
  title: z.string(),
  plainTitle: z.string(),
  method: z.enum(['EFT', 'DEFI']).nullable(),
  trainingType: z.enum(['ORIENTATION', 'BASIC', 'VOCATIONAL']).nullable(),
  domain: z.strictObject({ slug: z.string(), name: z.string() }),
  centre: z.strictObject({ slug: z.string(), name: z.string(), acronym: z.string().nullable(), url: z.url() }),
  sites: z.array(
    z.strictObject({
      label: z.string().nullable(),
      street: z.string().nullable(),
      postalCode: z.string(),
      locality: z.string(),
      zone: z.string(),
      ...point,
      precision: z.enum(['EXACT', 'LOCALITY']),
      isKnown: z.boolean(),
    }),
  ),
  distanceKm: z.number().nullable(),
  confirmation: z.strictObject({
    by: z.string(),
    on: z.iso.date().nullable(),
    precision: z.enum(['DAY', 'MONTH', 'YEAR', 'APPROXIMATE']).nullable(),
  }),
});
const place = z.strictObject({ value: z.string(), label: z.string(), detail: z.string(), zone: z.string(), ...point });
const searchReply = z.strictObject({
  total: count,
  totalIsExact: z.boolean(),
  page: z.int(),
  pageSize: z.literal(20),
  place: place.nullable(),
  correctedText: z.string().nullable(),
  understood: z
    .strictObject({
      concepts: z.array(
        z.strictObject({
          typed: z.string(),
          slug: z.string(),
          kind: z.enum(['JOB', 'SKILL', 'NEED']),
          name: z.string().min(1),
        }),
      ),
      ignored: z.array(z.string()),
      placeTyped: z.string().nullable(),
      scope: z.enum(['ALL', 'SOME', 'NEAR']),
    })
    .nullable(),
  items: z.array(training),
  facets: z.strictObject({ zone: counts, methode: counts, type: counts, domaine: counts }),
  facetsAreExact: z.boolean(),
  hidden: z.strictObject({ method: count, trainingType: count, place: count }),
});
const zonesReply = z.strictObject({
  distinct: count,
  sum: count,
  unplaced: count,
  outside: count,
  note: z.string(),
  zones: z.array(z.strictObject({ code: z.enum(bassinCodes), name: z.string(), centres: count })),
});
const placesReply = z.strictObject({ items: z.array(place) });
const problem = z.strictObject({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  'invalid-params': z.array(z.strictObject({ param: z.string(), message: z.string().min(1) })),
});

type Route = (request: NextRequest) => Promise<Response>;
const ask = (route: Route, query: string) => route(new NextRequest(`http://localhost/api?${query}`));

async function read<T>(route: Route, query: string, schema: z.ZodType<T>): Promise<T> {
  const response = await ask(route, query);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
  return schema.parse(await response.json());
}

async function refused(route: Route, query: string): Promise<string[]> {
  const response = await ask(route, query);
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  const body = problem.parse(await response.json());
  expect(body.status).toBe(400);
  return body['invalid-params'].map(({ param }) => param);
}

beforeAll(async () => {
  await insertReference(db());
  const centre = await aCentre(db(), { slug: 'un', name: 'Le Premier', acronym: 'LP' });
  const namur = await aSite(db(), centre, { at: 'Namur', key: 'a', exactLatitude: 50.46, exactLongitude: 4.86 });
  await aSite(db(), centre, { at: 'Liège', key: 'b' });
  await aTraining(db(), centre, {
    slug: 'soudeur',
    title: 'Soudure et tôlerie',
    plainTitle: 'Soudeur',
    method: 'EFT',
    trainingType: 'VOCATIONAL',
    domain: 'bois',
    sites: [namur],
  });
  await aTraining(db(), centre, { slug: 'nettoyage', plainTitle: 'Nettoyage', trainingType: 'BASIC' });
  await aTraining(db(), centre, { slug: 'cachee', plainTitle: 'Cachée', status: 'TO_VERIFY' });
  await aTraining(db(), await aCentre(db(), { slug: 'sans-lieu' }), { slug: 'ailleurs', domain: 'horeca' });
});

describe('GET /api/v1/search', () => {
  test('answers with the shape that programs rely on', async () => {
    const reply = await read(getSearch, 'domaine=bois&lieu=5000+Namur', searchReply);
    expect(reply.items).toEqual([
      {
        slug: 'soudeur',
        url: 'http://localhost:3000/formations/soudeur',
        title: 'Soudure et tôlerie',
        plainTitle: 'Soudeur',
        method: 'EFT',
        trainingType: 'VOCATIONAL',
        domain: { slug: 'bois', name: 'Bois' },
        centre: { slug: 'un', name: 'Le Premier', acronym: 'LP', url: 'http://localhost:3000/centres/un' },
        sites: [
          {
            label: null,
            street: null,
            postalCode: '5000',
            locality: 'Namur',
            zone: 'NA',
            latitude: 50.46,
            longitude: 4.86,
            precision: 'EXACT',
            isKnown: true,
          },
        ],
        distanceKm: 0.9,
        confirmation: { by: 'COORDINATION', on: '2026-01-15', precision: 'DAY' },
      },
    ]);
    expect(reply.place).toMatchObject({ value: '5000 Namur', zone: 'NA' });
    expect(reply.facets).toEqual({
      zone: { NA: 1 },
      methode: { eft: 1 },
      type: { metier: 1 },
      domaine: { bois: 1, autre: 1 },
    });
  });

  test.each([
    ['', {}],
    ['zone=NA&methode=eft', { zones: ['NA'], methods: ['EFT'] }],
    ['type=base&type=metier', { trainingTypes: ['BASIC', 'VOCATIONAL'] }],
    ['q=soudeur', { text: 'soudeur' }],
    ['q=soudeur+namur', { text: 'soudeur namur' }],
    ['q=soudeu&exact=1', { text: 'soudeu', exact: true }],
    ['tri=titre&page=2', { sort: 'TITLE', page: 2 }],
  ] as const)('counts and lists what the page does: %j', async (query, criteria) => {
    const reply = await read(getSearch, query, searchReply);
    const answer = await searchTrainings(db(), await meaningOf(db(), criteria));
    expect([reply.total, reply.items.map(({ slug }) => slug), reply.facets.zone, reply.hidden]).toEqual([
      answer.total,
      answer.items.map(({ slug }) => slug),
      Object.fromEntries(answer.facets.zone),
      answer.hidden,
    ]);
  });

  test('says when it put a typing mistake right', async () => {
    expect(await read(getSearch, 'q=netoyage', searchReply)).toMatchObject({ total: 1, correctedText: 'nettoyage' });
  });

  test('never shows what is not published', async () => {
    const { items } = await read(getSearch, '', searchReply);
    expect(items.map(({ slug }) => slug).sort()).toEqual(['ailleurs', 'nettoyage', 'soudeur']);
  });
});

describe('GET /api/v1/zones', () => {
  test('answers with the nine zones, the distinct total, the sum and the footnote', async () => {
    const reply = await read(getZones, '', zonesReply);
    expect(reply).toMatchObject({ distinct: 1, sum: 2, unplaced: 1, outside: 0, note: FOOTNOTE_ONE });
    expect(reply.zones.map(({ code }) => code)).toEqual([...bassinCodes]);
    expect(reply.zones.filter(({ centres }) => centres > 0)).toEqual([
      { code: 'LG', name: 'Liège', centres: 1 },
      { code: 'NA', name: 'Namur', centres: 1 },
    ]);
  });

  test('counts what the page does', async () => {
    const reply = await read(getZones, 'lieu=Namur&rayon=10&methode=eft', zonesReply);
    const asked = { place: 'Namur', radiusKm: 10, methods: ['EFT' as const] };
    const expected = await countCentresByZone(db(), await meaningOf(db(), asked, aPlace('Namur')));
    expect([reply.distinct, reply.sum, reply.unplaced]).toEqual([expected.distinct, expected.sum, expected.unplaced]);
    expect([reply.distinct, reply.sum]).toEqual([1, 1]);
  });

  test('counts the centres of the trainings that the search answers with, typing mistakes put right', async () => {
    const { total } = await read(getSearch, 'q=netoyage', searchReply);
    const { distinct, sum } = await read(getZones, 'q=netoyage', zonesReply);
    expect([total, distinct, sum]).toEqual([1, 1, 2]);
  });
});

describe('GET /api/v1/places', () => {
  test('answers by name and by point', async () => {
    const expected = { items: [{ value: '4000 Liège', label: '4000 Liège', detail: '', zone: 'LG' }] };
    expect(await read(getPlaces, 'q=li%C3%A8', placesReply)).toMatchObject(expected);
    expect(await read(getPlaces, 'lat=50.63&lng=5.57', placesReply)).toMatchObject(expected);
    expect(await read(getPlaces, 'lat=0&lng=0', placesReply)).toEqual({ items: [] });
    expect(await read(getPlaces, 'q=zzz', placesReply)).toEqual({ items: [] });
  });

  test('refuses what is neither', async () => {
    expect(await refused(getPlaces, '')).toEqual(['q']);
    expect(await refused(getPlaces, 'lat=abc')).toEqual(['lat', 'lng']);
  });
});

describe.each([
  ['/api/v1/search', getSearch],
  ['/api/v1/zones', getZones],
])('GET %s refuses', (_path, route) => {
  test.each([
    ['page=-1', ['page']],
    ['page=999999', ['page']],
    ['rayon=abc', ['rayon']],
    ['zone=ZZ&methode=x&type=y&domaine=z&tri=w', ['zone', 'methode', 'type', 'domaine', 'tri']],
    ['q=a&q=b', ['q']],
    ['limit=10', ['limit']],
    ['zone[]=NA', ['zone[]']],
    ['Q=jardin', ['Q']],
    ['lieu=Atlantide', ['lieu']],
    ['lieu=()', ['lieu']],
    ['tri=distance', ['tri']],
    ['tri=pertinence', ['tri']],
    [`q=${'a'.repeat(10_000)}`, ['q']],
  ])('%j, naming every bad parameter', async (query, params) => {
    expect(await refused(route, query)).toEqual(params);
  });
});

test('an error tells the near names of an unknown place', async () => {
  const response = await ask(getSearch, 'lieu=Namurr');
  expect(JSON.stringify(await response.json())).toContain('5000 Namur');
});

test('anyone may read the replies from a page of their own, and errors are not kept', async () => {
  const good = await ask(getSearch, '');
  const bad = await ask(getSearch, 'x=1');
  expect(good.headers.get('access-control-allow-origin')).toBe('*');
  expect(bad.headers.get('access-control-allow-origin')).toBe('*');
  expect(bad.headers.get('cache-control')).toBe('no-store');
});

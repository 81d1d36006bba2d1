import { describe, expect, test } from 'vitest';
import { noCriteria, type SearchCriteria } from '@/features/search/criteria';
import { type Reading, type Understanding, wholeOffer } from '@/features/search/meaning';
import type { SearchAnswer, TrainingResult } from '@/features/search/result';
import messages from '@/messages/fr.json';
import { aPlace } from '@/tests/builders/places';
import { jsonReply, problemReply } from './replies';
import { FOOTNOTE_ONE, toPlaceJson, toSearchJson, toZonesJson } from './serializers';

const training: TrainingResult = {
  id: 'never-shown',
  slug: 'soudeur',
  title: 'Soudure',
  plainTitle: 'Soudeur',
  method: null,
  trainingType: 'VOCATIONAL',
  domain: { slug: 'bois', name: 'Bois' },
  centre: { slug: 'un', name: 'Un', acronym: null },
  sites: [],
  distanceKm: 12.3456,
  confirmation: { by: 'PUBLIC_SOURCE', on: new Date('2022-01-01'), precision: 'YEAR' },
};

const answer: SearchAnswer = {
  total: 1,
  totalIsExact: true,
  facetsAreExact: true,
  items: [training],
  facets: {
    zone: new Map([['NA', 1]]),
    method: new Map([['DEFI', 2]]),
    trainingType: new Map([
      ['VOCATIONAL', 3],
      ['ORIENTATION', 1],
    ]),
    domain: new Map([['bois', 1]]),
  },
  hidden: { method: 4, trainingType: 0, place: 0 },
};

const understanding = (change: Partial<SearchCriteria> = {}): Understanding => ({
  meaning: { ...wholeOffer, criteria: { ...noCriteria, ...change } },
  placeAnswer: { kind: 'NONE' },
  reading: null,
});

describe('a search as JSON', () => {
  const json = JSON.parse(JSON.stringify(toSearchJson(answer, understanding({ page: 3 }), 'https://exemple.be/base')));

  test('has the words of the URL for its facets', () => {
    expect(json.facets).toEqual({
      zone: { NA: 1 },
      methode: { defi: 2 },
      type: { orientation: 1, metier: 3 },
      domaine: { bois: 1 },
    });
  });

  test('has whole addresses, distances to a hundred metres and days without hours', () => {
    expect(json.items).toMatchObject([
      {
        url: 'https://exemple.be/formations/soudeur',
        centre: { url: 'https://exemple.be/centres/un' },
        distanceKm: 12.3,
        confirmation: { by: 'PUBLIC_SOURCE', on: '2022-01-01', precision: 'YEAR' },
      },
    ]);
    expect(json.page).toBe(3);
  });

  test('has no key of the database', () => {
    expect(JSON.stringify(json)).not.toContain('never-shown');
  });

  test('leaves unknown what is not known', () => {
    const unknown = {
      ...training,
      distanceKm: null,
      confirmation: { by: 'CENTRE' as const, on: null, precision: null },
    };
    expect(toSearchJson({ ...answer, items: [unknown] }, understanding(), 'https://exemple.be')).toMatchObject({
      items: [{ method: null, distanceKm: null, confirmation: { on: null, precision: null } }],
    });
  });
});

describe('what was made of the words, as JSON', () => {
  const read = (change: Partial<Reading>): Understanding => ({
    ...understanding({ text: 'brood bakken namen' }),
    reading: {
      concepts: [],
      corrections: [],
      correctedText: null,
      ignored: [],
      placeTyped: null,
      textWithoutPlace: 'brood bakken namen',
      scope: 'ALL',
      widenedToKm: null,
      ...change,
    },
  });
  const json = (asked: Understanding) => toSearchJson(answer, asked, 'https://exemple.be');

  test('is null without words', () => {
    expect(json(understanding())).toMatchObject({ place: null, correctedText: null, understood: null });
  });

  test('names each concept in French, by its slug for want of a name', () => {
    const concepts: Reading['concepts'] = [
      { typed: 'brood', slug: 'boulanger', kind: 'JOB', names: { NL: 'Bakker', FR: 'Boulangerie' } },
      { typed: 'bakken', slug: 'patissier', kind: 'SKILL', names: { NL: 'Banketbakker' } },
    ];
    expect(json(read({ concepts, ignored: ['xyz'], placeTyped: 'namen', scope: 'SOME' }))).toMatchObject({
      understood: {
        concepts: [
          { typed: 'brood', slug: 'boulanger', kind: 'JOB', name: 'Boulangerie' },
          { typed: 'bakken', slug: 'patissier', kind: 'SKILL', name: 'patissier' },
        ],
        ignored: ['xyz'],
        placeTyped: 'namen',
        scope: 'SOME',
      },
    });
  });

  test('says the text that was read and the place that the words name', () => {
    const asked = read({ corrections: [{ typed: 'namurr', read: 'namur' }], correctedText: 'brood bakken namur' });
    const near = { ...asked, meaning: { ...asked.meaning, place: aPlace('Namur') } };
    expect(json(near)).toMatchObject({ correctedText: 'brood bakken namur', place: { value: '5000 Namur' } });
  });
});

test('zones as JSON have both counts, the footnote, and nothing of the pages', () => {
  const zones = [{ code: 'NA' as const, name: 'Namur', slug: 'namur', centres: 2 }];
  expect(toZonesJson({ distinct: 2, sum: 3, unplaced: 1, outside: 1, zones })).toEqual({
    distinct: 2,
    sum: 3,
    unplaced: 1,
    outside: 1,
    note: FOOTNOTE_ONE,
    zones: [{ code: 'NA', name: 'Namur', centres: 2 }],
  });
});

test('footnote 1 is the same on the page and in the API', () => {
  expect(FOOTNOTE_ONE).toBe(messages.zone.footnote);
});

test('a place as JSON names its commune only when that is another name', () => {
  expect(toPlaceJson(aPlace('Namur'))).toMatchObject({ value: '5000 Namur', label: '5000 Namur', detail: '' });
  expect(toPlaceJson({ ...aPlace('Namur'), name: 'Jambes' })).toMatchObject({ value: '5000 Jambes', detail: 'Namur' });
});

describe('a reply', () => {
  test('of data may be read from any page', async () => {
    const reply = jsonReply({ a: 1 }, 'application/geo+json');
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/geo+json']);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(await reply.json()).toEqual({ a: 1 });
  });

  test('of a problem follows RFC 9457 and is not kept', async () => {
    const reply = problemReply(400, 'Non', [{ param: 'page', message: 'nope' }]);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(await reply.json()).toEqual({
      type: 'about:blank',
      status: 400,
      title: 'Non',
      'invalid-params': [{ param: 'page', message: 'nope' }],
    });
    expect(await problemReply(404, 'Rien').json()).toEqual({ type: 'about:blank', status: 404, title: 'Rien' });
  });
});

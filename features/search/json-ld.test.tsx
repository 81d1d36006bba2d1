import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { JsonLd } from '@/components/ui/json-ld';
import { educationalOrganization } from '@/features/centres/json-ld';
import { course } from '@/features/trainings/json-ld';
import { itemList } from './json-ld';
import type { TrainingResult } from './result';

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://127.0.0.1/unused');
  vi.stubEnv('PUBLIC_URL', 'https://exemple.be');
});

const hostile = '</script><script>alert("1")</script><!-- & \u2028';

const result = (slug: string, title: string): TrainingResult => ({
  id: slug,
  slug,
  title,
  plainTitle: `${title} simple`,
  method: null,
  trainingType: null,
  domain: { slug: 'autre', name: 'Autre' },
  centre: { slug: 'un', name: 'Un', acronym: null },
  sites: [],
  distanceKm: null,
  confirmation: { by: 'PUBLIC_SOURCE', on: null, precision: null },
});

describe('the results for programs', () => {
  test('are all there, in order, with name, plain name and address', () => {
    expect(itemList([result('b', 'Soudure'), result('a', 'Cuisine')], 'fr')).toMatchObject({
      '@type': 'ItemList',
      numberOfItems: 2,
      itemListElement: [
        {
          position: 1,
          item: { name: 'Soudure', alternateName: 'Soudure simple', url: 'https://exemple.be/formations/b' },
        },
        { position: 2, item: { name: 'Cuisine', url: 'https://exemple.be/formations/a' } },
      ],
    });
  });

  test('lead to pages in the language of theirs', () => {
    expect(itemList([result('a', 'Cuisine')], 'uk')).toMatchObject({
      itemListElement: [{ item: { url: 'https://exemple.be/uk/formations/a' } }],
    });
  });

  test('cannot end their script, whatever a title says, and say it unchanged', () => {
    const html = renderToStaticMarkup(<JsonLd data={itemList([result('a', hostile)], 'fr')} />);
    const inside = html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'));
    expect(html.startsWith('<script type="application/ld+json">')).toBe(true);
    expect(inside).not.toContain('<');
    expect(JSON.parse(inside)).toMatchObject({
      '@context': 'https://schema.org',
      itemListElement: [{ item: { name: hostile } }],
    });
  });
});

const commune = { name: 'Namur', zone: { code: 'NA', name: 'Namur', slug: 'namur', isBassin: true } };
const site = {
  id: '1',
  label: null,
  street: 'Rue 1',
  postalCode: '5000',
  localityName: 'Namur',
  exactLatitude: 50.46,
  exactLongitude: 4.86,
  locality: { latitude: 50.4, longitude: 4.8, commune },
};
const training: Parameters<typeof course>[0] = {
  slug: 'soudeur',
  title: 'Soudure',
  plainTitle: 'Soudeur',
  description: 'On soude.',
  method: null,
  trainingType: null,
  duration: null,
  hours: null,
  schedule: null,
  prerequisites: null,
  infoSession: null,
  confirmedBy: 'PUBLIC_SOURCE',
  confirmedOn: null,
  confirmedOnPrecision: null,
  sourceUrl: null,
  domain: { slug: 'autre', name: 'Autre' },
  centre: {
    slug: 'un',
    name: 'Un',
    acronym: null,
    phone: null,
    email: null,
    website: null,
    sites: [site],
    trainings: [],
  },
  sites: [site],
  sitesAreKnown: true,
};

describe('rule 8: a training for programs', () => {
  test('says what is known, and nothing of what is not', () => {
    expect(course(training, 'fr')).toEqual({
      '@type': 'Course',
      name: 'Soudure',
      alternateName: 'Soudeur',
      description: 'On soude.',
      url: 'https://exemple.be/formations/soudeur',
      inLanguage: 'fr',
      isAccessibleForFree: true,
      provider: { '@type': 'EducationalOrganization', name: 'Un', url: 'https://exemple.be/centres/un' },
      location: [
        {
          '@type': 'Place',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'Rue 1',
            postalCode: '5000',
            addressLocality: 'Namur',
            addressCountry: 'BE',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 50.46, longitude: 4.86 },
        },
      ],
    });
  });

  test('has no place when its place is assumed, and no point when the point is the locality', () => {
    expect(course({ ...training, sitesAreKnown: false }, 'fr')).not.toHaveProperty('location');
    const somewhere = { ...site, exactLatitude: null, exactLongitude: null };
    expect(JSON.stringify(course({ ...training, sites: [somewhere] }, 'fr'))).not.toContain('geo');
  });
});

test('a centre for programs says what is known, and nothing of what is not', () => {
  const centre: Parameters<typeof educationalOrganization>[0] = {
    slug: 'un',
    name: 'Un',
    acronym: 'U',
    legalForm: null,
    federation: null,
    declaredMethods: [],
    website: null,
    phone: '081 00 00 00',
    email: null,
    sources: [],
    approvals: [],
    trainings: [],
    sites: [{ ...site, street: null, locality: { commune } }],
    methods: [],
    zones: [],
  };
  expect(educationalOrganization(centre, 'fr')).toEqual({
    '@type': 'EducationalOrganization',
    name: 'Un',
    alternateName: 'U',
    url: 'https://exemple.be/centres/un',
    telephone: '081 00 00 00',
    location: [
      {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          postalCode: '5000',
          addressLocality: 'Namur',
          addressCountry: 'BE',
        },
      },
    ],
  });
});

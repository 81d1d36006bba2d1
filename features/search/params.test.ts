import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_PLACE_LENGTH } from '@/features/places/rules';
import { zoneCodes } from '@/features/places/zones';
import { Method, TrainingType } from '@/generated/prisma/enums';
import { anyText } from '@/tests/builders/text';
import {
  DEFAULT_RADIUS_KM,
  MAX_PAGE,
  MAX_RADIUS_KM,
  MAX_TEXT_LENGTH,
  noCriteria,
  type SearchCriteria,
  sorts,
} from './criteria';
import { buildSearchParams, parseSearchParams, searchHref, searchParamNames, toURLSearchParams } from './params';

const domains = ['autre', 'batiment', 'horeca', 'metiers-verts'];
const known = new Set(domains);
const parse = (query: string | URLSearchParams) => parseSearchParams(new URLSearchParams(query), known);
const badParams = (query: string) => parse(query).problems.map(({ param }) => param);

/** Any text a visitor may have typed, as the parser leaves it. */
const typed = fc.string({ unit: 'grapheme', maxLength: 60 });
const anyWords = typed.map((q) => parse(new URLSearchParams({ q })).criteria.text);
const anyPlace = typed.map((lieu) => parse(new URLSearchParams({ lieu })).criteria.place);

const anyCriteria: fc.Arbitrary<SearchCriteria> = fc
  .record({
    text: anyWords,
    place: anyPlace,
    radiusKm: fc.integer({ min: 1, max: MAX_RADIUS_KM }),
    zones: fc.subarray([...zoneCodes]),
    methods: fc.subarray(Object.values(Method)),
    trainingTypes: fc.subarray(Object.values(TrainingType)),
    domains: fc.subarray(domains),
    sort: fc.constantFrom(...sorts, null),
    page: fc.integer({ min: 1, max: MAX_PAGE }),
    exact: fc.boolean(),
  })
  // Without words there is nothing to take as it is typed.
  .map((criteria) => ({ ...criteria, exact: criteria.exact && criteria.text !== '' }));

const hostile = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u202eabc\u202c',
  '\ufeffjardin',
  'jar\u00addin',
  '😀'.repeat(300),
  `a${'😀'.repeat(300)}`,
  '\ud800',
  'x\udfff',
  "'; DROP TABLE centre; --",
  '" OR 1=1',
  '%',
  '_',
  '\\',
  '&|!:*()<->',
  'a'.repeat(10_000),
  'e\u0301'.repeat(500),
  '١٢٣',
  '１２',
  '<script>alert(1)</script>',
  '{"a":1}',
  '../../etc/passwd',
  'NaN',
  'Infinity',
  '-1',
  '1e3',
  '0x10',
  '1.5',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
];

/** Any query string: known and unknown names, kind and unkind values, repeated or not. */
const anyQuery = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...searchParamNames), fc.string()),
      fc.oneof(
        fc.constantFrom(...hostile),
        anyText,
        fc.constantFrom('NA', 'na', 'eft', 'EFT', 'metier', 'horeca', 'titre', '5', '30', '5000 Namur'),
      ),
    ),
    { maxLength: 12 },
  )
  .map((pairs) => new URLSearchParams(pairs));

describe('rule 4: the URL is the search', () => {
  test('parse undoes build, for any criteria', () => {
    fc.assert(
      fc.property(anyCriteria, (criteria) => {
        expect(parse(buildSearchParams(criteria).toString())).toEqual({ criteria, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('what is built from any query is canonical: read and built again it is the same, without a problem', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const first = parse(query).criteria;
        const built = buildSearchParams(first).toString();
        const again = parse(built);
        expect(again).toEqual({ criteria: first, problems: [] });
        expect(buildSearchParams(again.criteria).toString()).toBe(built);
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of parameters and values does not matter', () => {
    fc.assert(
      fc.property(anyCriteria, fc.infiniteStream(fc.nat(20)), (criteria, ranks) => {
        const shuffled = [...buildSearchParams(criteria)]
          .map((pair) => ({ pair, rank: ranks.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ pair }) => pair);
        expect(parse(new URLSearchParams(shuffled)).criteria).toEqual(criteria);
      }),
    );
  });

  test('nothing chosen is the empty query', () => {
    expect(buildSearchParams(noCriteria).toString()).toBe('');
    expect(parse('')).toEqual({ criteria: noCriteria, problems: [] });
  });

  test('each parameter is in its place', () => {
    const query =
      'q=jardin&lieu=5000&rayon=20&zone=LG&zone=NA&methode=eft&type=base&domaine=horeca&tri=titre&page=2&exact=1';
    const { criteria } = parse(query);
    expect(criteria).toEqual({
      text: 'jardin',
      exact: true,
      place: '5000',
      radiusKm: 20,
      zones: ['LG', 'NA'],
      methods: ['EFT'],
      trainingTypes: ['BASIC'],
      domains: ['horeca'],
      sort: 'TITLE',
      page: 2,
    });
    expect(buildSearchParams(criteria).toString()).toBe(query);
  });
});

describe('a bad value', () => {
  test.each([
    ['page=-1', 'page'],
    ['page=0', 'page'],
    ['page=999999', 'page'],
    ['page=NaN', 'page'],
    ['page=1.5', 'page'],
    ['page=1e3', 'page'],
    ['page=0x10', 'page'],
    ['page=１２', 'page'],
    ['page=Infinity', 'page'],
    ['page=1;DROP TABLE centre', 'page'],
    ['page=2&page=3', 'page'],
    ['rayon=0', 'rayon'],
    ['rayon=-5', 'rayon'],
    [`rayon=${MAX_RADIUS_KM + 1}`, 'rayon'],
    ['rayon=99999999999999999999', 'rayon'],
    ['rayon=10&rayon=20', 'rayon'],
    ['zone=ZZ', 'zone'],
    ['zone=NA,LG', 'zone'],
    ['zone=__proto__', 'zone'],
    ['methode=toString', 'methode'],
    ['methode=inconnue', 'methode'],
    ['type=constructor', 'type'],
    ['domaine=astronautique', 'domaine'],
    ['domaine=__proto__', 'domaine'],
    ['tri=prix', 'tri'],
    ['q=a&exact=0', 'exact'],
    ['q=a&exact=oui', 'exact'],
    ['q=a&exact=1&exact=1', 'exact'],
    ['tri=titre&tri=distance', 'tri'],
    ['q=a&q=b', 'q'],
    ['lieu=Namur&lieu=Mons', 'lieu'],
    [`q=${'a'.repeat(MAX_TEXT_LENGTH + 1)}`, 'q'],
    [`lieu=${'a'.repeat(MAX_PLACE_LENGTH + 1)}`, 'lieu'],
  ])('is forgiven and named: %s', (query, param) => {
    expect(badParams(query)).toEqual([param]);
  });

  test('leaves the good ones beside it', () => {
    const { criteria, problems } = parse('zone=XX&zone=na&page=abc&rayon=12&type=metier&type=rien&domaine=horeca');
    expect(criteria).toEqual({
      ...noCriteria,
      zones: ['NA'],
      radiusKm: 12,
      trainingTypes: ['VOCATIONAL'],
      domains: ['horeca'],
    });
    expect(problems.map(({ param }) => param)).toEqual(['zone', 'type', 'page']);
  });

  test('is quoted in part only, with what would be right', () => {
    const { problems } = parse(`methode=${'x'.repeat(10_000)}`);
    expect(problems).toEqual([{ param: 'methode', message: `“${'x'.repeat(40)}” is not one of: eft, defi` }]);
  });

  test('falls back to the default', () => {
    expect(parse('rayon=abc').criteria.radiusKm).toBe(DEFAULT_RADIUS_KM);
    expect(parse('page=abc').criteria.page).toBe(1);
    expect(parse('tri=abc').criteria.sort).toBeNull();
  });

  test('in brackets is another parameter, as in any standard query string', () => {
    expect(parse('zone[]=NA&zone[0]=LG').criteria.zones).toEqual([]);
  });

  test('never makes the reader throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText, fc.constantFrom(...hostile)), (text) => {
        for (const name of searchParamNames) parse(new URLSearchParams([[name, text]]));
        parse(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a value written in another way', () => {
  test.each([
    ['zone=na', { zones: ['NA'] }],
    ['zone=+NA+', { zones: ['NA'] }],
    ['methode=EFT', { methods: ['EFT'] }],
    ['type=M%C3%A9tier&type=METIER', { trainingTypes: ['VOCATIONAL'] }],
    ['zone=NA&zone=LG&zone=NA', { zones: ['LG', 'NA'] }],
    ['domaine=horeca&domaine=autre', { domains: ['autre', 'horeca'] }],
    ['methode=defi&methode=eft', { methods: ['EFT', 'DEFI'] }],
    ['page=007', { page: 7 }],
    ['page=+3+', { page: 3 }],
    ['rayon=&page=&zone=&q=&tri=&exact=', {}],
    ['exact=1', {}],
    ['exact=1&q=%00', {}],
    ['exact=+1+&q=jardin', { text: 'jardin', exact: true }],
  ])('is the same search: %s', (query, change) => {
    expect(parse(query).criteria).toEqual({ ...noCriteria, ...change });
  });
});

describe('a text', () => {
  const textOf = (text: string) => parse(new URLSearchParams({ q: text })).criteria.text;

  test.each([
    ['  jardin \t\n ', 'jardin'],
    ['aide   cuisine', 'aide cuisine'],
    ['a\0b', 'a b'],
    ['\u202ejardin\u202c', 'jardin'],
    ['jar\u200bdin', 'jar din'],
    ['\ufeffjardin', 'jardin'],
    ['me\u0301tier', 'métier'],
    ['\u2028', ''],
    ['C++ & <b>"1"</b>', 'C++ & <b>"1"</b>'],
    ["d'accueil", "d'accueil"],
  ])('is cleaned and otherwise kept: %j', (text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  test('is cut to its length, never in the middle of a character', () => {
    expect(textOf('a'.repeat(10_000))).toBe('a'.repeat(MAX_TEXT_LENGTH));
    expect(textOf(`a${'😀'.repeat(300)}`)).toBe(`a${'😀'.repeat(MAX_TEXT_LENGTH / 2 - 1)}`);
    expect(textOf(`${'a'.repeat(MAX_TEXT_LENGTH - 1)} b`)).toBe('a'.repeat(MAX_TEXT_LENGTH - 1));
  });
});

describe('the address of a search', () => {
  test('is short when nothing is asked', () => {
    expect(searchHref(noCriteria)).toBe('/formations');
  });

  test('goes back to the first page unless the change says another', () => {
    const criteria = { ...noCriteria, text: 'aide & soins', page: 7 };
    expect(searchHref(criteria)).toBe('/formations?q=aide+%26+soins');
    expect(searchHref(criteria, { page: 3 })).toBe('/formations?q=aide+%26+soins&page=3');
    expect(searchHref(criteria, { zones: ['NA'] })).toBe('/formations?q=aide+%26+soins&zone=NA');
  });
});

test("Next's record of parameters is read as the query string it was", () => {
  const record = { q: 'jardin', zone: ['NA', 'LG'], page: undefined };
  expect(toURLSearchParams(record).toString()).toBe('q=jardin&zone=NA&zone=LG');
});

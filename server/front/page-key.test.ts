import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalPath, readTarget } from './page-key.ts';

const urlOf = (requestUrl: string) => readTarget(requestUrl).kind !== 'refused' && readUrl(requestUrl);
function readUrl(requestUrl: string): string {
  const target = readTarget(requestUrl);
  if (target.kind === 'refused') return `refused ${target.status}`;
  return target.kind === 'page-data' ? `data ${target.hash} of ${target.page.url}` : target.url;
}

describe('what is refused', () => {
  test.each([
    ['/%', 400],
    ['/%ff', 400],
    ['/formations?q=%E0%A4', 400],
    ['/formations/%2e%2e/espace-centre', 400],
    ['/a/../b', 400],
    ['/a%2Fb', 400],
    ['/a%5cb', 400],
    ['/a%00b', 400],
    ['*', 400],
    ['/formations.rsc', 404],
    ['/formations.segments/_tree.segment.rsc', 404],
    [`/formations?q=${'x'.repeat(2_000)}`, 414],
  ])('%s', (url, status) => expect(readTarget(url)).toMatchObject({ kind: 'refused', status }));
});

describe('the parameters of a page', () => {
  test.each([
    ['/formations?utm_source=x&fbclid=y', '/formations'],
    ['/formations?q=&zone=&zone=%20', '/formations'],
    ['/formations?zone=NA&zone=LG&zone=NA', '/formations?zone=LG&zone=NA'],
    ['/formations?q=b&q=a', '/formations?q=b'],
    ['/formations?zone[]=NA&Zone=HC&ZONE=LG&zone%5B%5D=x', '/formations'],
    ['/formations?%7Aone=NA', '/formations?zone=NA'],
    ['/formations?q=caf%C3%A9', '/formations?q=caf%C3%A9'],
    ['/formations?q=cafe%CC%81', '/formations?q=caf%C3%A9'],
    ['/formations?q=a+b', '/formations?q=a+b'],
    ['/formations?q=a%20%20b%0a', '/formations?q=a+b'],
    ['/formations?tri=distance&page=2&q=x', '/formations?page=2&q=x&tri=distance'],
    ['/nl/formations?zone=NA&x=1', '/nl/formations?zone=NA'],
    ['/formations/jardinier?q=x', '/formations/jardinier'],
    ['/comprendre?q=x', '/comprendre'],
    ['/formations?__proto__=x&constructor=y&toString=z', '/formations'],
    ['/api/map/8/130/85?zone=NA&x=1', '/api/map/8/130/85?zone=NA'],
    ['/ma-liste?f=b&x=1&f=a&f=b&f=', '/ma-liste?f=b&f=a'],
    ['/formations?q=a?b#c', '/formations?q=a%3Fb'],
    ['http://evil.example/formations?q=x', '/formations?q=x'],
  ])('%s', (given, url) => expect(urlOf(given)).toBe(url));

  test('the open API sees every parameter', () => {
    expect(urlOf('/api/v1/search?zone=NA&nope=1&nope=0&q=')).toBe('/api/v1/search?nope=1&nope=0&q=&zone=NA');
  });
});

describe('one spelling per path', () => {
  test.each([
    ['/%66ormations', '/formations'],
    ['/centres/caf\u00c3\u00a9', '/centres/caf%C3%A9'],
    ['/', '/'],
  ])('%s', (given, url) => expect(urlOf(given)).toBe(url));

  test.each([
    ['//evil.example/x', '/evil.example/x'],
    ['/formations/', '/formations'],
    ['/formations//x/?zone=NA', '/formations/x?zone=NA'],
  ])('%s is redirected', (given, location) => expect(readTarget(given)).toMatchObject({ kind: 'redirect', location }));
});

test.each([
  '/espace-centre',
  '/espace-centre/1',
  '/%65space-centre',
  '/ESPACE-centre/x',
  '/nl/coordination',
  '/NL/espace-centre',
  '/api/auth/x',
  '/api/other',
])('%s is private', (path) => expect(readTarget(path).kind).toBe('private'));
test.each(['/espace-centres', '/espace', '/api/v1/zones', '/xx/espace-centre'])('%s is not', (path) =>
  expect(readTarget(path).kind).not.toBe('private'),
);

describe('the data of a page', () => {
  const hash = 'aB3-_'.repeat(7).slice(0, 32);
  const asked = (pageUrl: string, path = `/_page/${hash}.js`) => urlOf(`${path}?u=${encodeURIComponent(pageUrl)}`);

  test.each(['/', '/formations?q=x&zone=NA', '/nl/centres/caf%C3%A9', '/introuvable'])('of %s', (pageUrl) =>
    expect(asked(pageUrl)).toBe(`data ${hash} of ${pageUrl}`),
  );

  test.each([
    '',
    'formations',
    '/formations/',
    '/formations?zone=NA&q=x',
    '/formations?utm_source=x',
    '/%66ormations',
    '/formations#x',
    '/espace-centre',
    '/ESPACE-CENTRE/1',
    '/nl/coordination',
    '/api/auth/session',
    '/api/other',
    '/api/v1/zones',
    '/api/map/bounds',
    'http://evil.example/formations',
    '//evil.example',
    '/\\evil.example',
    '/../formations',
    '/x.rsc',
    '/_next/image',
    '/_next/data/x.json',
    `/_page/${hash}.js?u=/`,
    '/%',
    `/${'x'.repeat(2_000)}`,
  ])('not of %s', (pageUrl) => expect(asked(pageUrl)).toBe(false));

  test.each([
    '/_page/x.js',
    `/_page/${hash}`,
    `/_page/${hash}x.js`,
    `/_page/${hash.slice(1)}$.js`,
    `/_page/a/${hash}.js`,
    `/_page/${hash}.js/x`,
  ])('not by %s', (path) => expect(asked('/', path)).toBe(false));

  test('whatever is asked, only a public page in its own spelling is named', () => {
    const piece = fc.constantFrom(
      '/',
      'espace-centre',
      'api',
      'formations',
      '%2e',
      '..',
      '?',
      'q=',
      '&',
      'é',
      ':',
      '//',
      '_next',
    );
    const isSafe = (pieces: string[]): boolean => {
      const target = readTarget(`/_page/${hash}.js?u=${encodeURIComponent(pieces.join(''))}`);
      if (target.kind !== 'page-data') return target.kind === 'refused';
      const named = readTarget(target.page.url);
      return named.kind === 'page' && named.url === target.page.url;
    };
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), isSafe), { numRuns: 1_000 });
  });
});

const name = fc.constantFrom(
  'q',
  'lieu',
  'rayon',
  'zone',
  'methode',
  'type',
  'domaine',
  'tri',
  'page',
  'exact',
  'utm',
  'Q',
  'zone[]',
);
const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 10 });
const queryOf = (list: [string, string][]) => `/formations?${new URLSearchParams(list)}`;

describe('by property', () => {
  test('a normalised address is its own normal form', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const once = readUrl(queryOf(list));
        fc.pre(once.length <= 2_000);
        expect(readUrl(once)).toBe(once);
      }),
    );
  });

  test('the order of different parameters, and of the values of a facet, says nothing', () => {
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat()), (list, random) => {
        const singles = new Map(list.filter(([one]) => !['zone', 'methode', 'type', 'domaine'].includes(one)));
        const facets = list.filter(([one]) => ['zone', 'methode', 'type', 'domaine'].includes(one));
        const all: [string, string][] = [...singles, ...facets];
        const shuffled = all.map((pair) => ({ pair, at: random.next().value })).sort((a, b) => a.at - b.at);
        expect(readUrl(queryOf(shuffled.map(({ pair }) => pair)))).toBe(readUrl(queryOf(all)));
      }),
    );
  });

  test('whatever is asked, nothing is thrown, and a path stays below the root', () => {
    const piece = fc.constantFrom(
      '/',
      '%',
      '%2',
      '%2e',
      '%2F',
      '..',
      '.',
      '?',
      '#',
      '&',
      '=',
      ':',
      '@',
      '\\',
      'a',
      'é',
      '\0',
      '//',
    );
    const isSafe = (pieces: string[]): boolean => {
      const target = readTarget(`/${pieces.join('')}`);
      if (target.kind === 'refused' || target.kind === 'page-data') return true;
      const isCanonical = target.path === canonicalPath(target.path);
      return (
        isCanonical && /^\/(?![/\\])/.test(target.url) && !/\/\.\.?(\/|$)|\\/.test(decodeURIComponent(target.path))
      );
    };
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), isSafe), { numRuns: 2_000 });
  });
});

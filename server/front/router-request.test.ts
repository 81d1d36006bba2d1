import { expect, test } from 'vitest';
import { keyOf, readRouterRequest, withCheck } from './router-request.ts';

test('only Next’s own headers pass', () => {
  const request = readRouterRequest({
    rsc: '1',
    cookie: 'a=b',
    'next-url': '/x',
    'next-router-state-tree': 'tree',
    'next-router-prefetch': '9',
  });
  expect(request).toMatchObject({ headers: { rsc: '1', 'next-router-state-tree': 'tree' } });
  expect(Object.keys(request === undefined || request === 'too-large' ? {} : request.headers)).toHaveLength(2);
});

test.each([undefined, '0', 'true', '1, 1', ['1']])('rsc: %s asks for a page', (rsc) => {
  expect(readRouterRequest({ rsc })).toBeUndefined();
});

test('headers too long are refused', () => {
  expect(readRouterRequest({ rsc: '1', 'next-router-state-tree': 'x'.repeat(8_001) })).toBe('too-large');
});

test('the check is the one of Next 16.4', async () => {
  const path = 'next/dist/shared/lib/router/utils/cache-busting-search-param.js';
  const { computeCacheBustingSearchParam } = await import(path);
  const request = readRouterRequest({
    rsc: '1',
    'next-router-state-tree': '%5B%22%22%5D',
    'next-router-prefetch': '1',
  });
  if (request === undefined || request === 'too-large') throw new Error('not read');
  expect(request.check).toBe(await computeCacheBustingSearchParam('1', undefined, '%5B%22%22%5D', undefined));
  expect(withCheck('/formations?q=x', request)).toBe(`/formations?q=x&_rsc=${request.check}`);
  expect(withCheck('/', { headers: {}, check: '' })).toBe('/?_rsc');
});

test('a page and its data never share a key', () => {
  expect(keyOf('/x', undefined)).not.toBe(keyOf('/x', { headers: {}, check: '' }));
});

import { expect, test } from 'vitest';
import { searchParamNames } from '@/features/search/params';
import { prefixedLocales } from '@/i18n/locales';
import { localePrefixes, notFoundPage, parametersOf, splitLocale } from './routes.ts';

test('every parameter of the search reaches the page and the map', () => {
  for (const path of ['/formations', '/nl/formations', '/api/map/bounds']) {
    expect(Object.keys(parametersOf(path))).toEqual(expect.arrayContaining([...searchParamNames]));
  }
});

test('every language of the site is known', () => {
  expect(localePrefixes).toEqual(expect.arrayContaining([...prefixedLocales]));
});

test('a language is a whole segment', () => {
  expect(splitLocale('/nl')).toEqual({ locale: 'nl', path: '/' });
  expect(splitLocale('/nlx/y')).toEqual({ locale: 'fr', path: '/nlx/y' });
});

test('the page for what is missing speaks the language of the address', () => {
  expect(notFoundPage('/x')).toBe('/introuvable');
  expect(notFoundPage('/nl/x')).toBe('/nl/introuvable');
});

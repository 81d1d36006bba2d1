import { describe, expect, test } from 'vitest';
import { defaultLocale, isLocale, localePath, locales, prefixedLocales } from './locales';
import { pageLocale } from './page-locale';

describe('the languages', () => {
  test('are French first, without prefix', () => {
    expect(defaultLocale).toBe('fr');
    expect(locales[0]).toBe('fr');
    expect(prefixedLocales).not.toContain('fr');
    expect([defaultLocale, ...prefixedLocales].toSorted()).toEqual([...locales].toSorted());
  });

  test.each(['', 'FR', 'fr-BE', 'xx', '__proto__', 'constructor'])('%j is none', (value) => {
    expect(isLocale(value)).toBe(false);
  });
});

describe('the address of a page', () => {
  test.each(['/', '/formations', '/formations?q=jardin', '/zones/namur'])('in French is its path: %s', (path) => {
    expect(localePath('fr', path)).toBe(path);
  });

  test.each(prefixedLocales)('in %s has its prefix', (locale) => {
    expect(localePath(locale, '/')).toBe(`/${locale}`);
    expect(localePath(locale, '/zones/namur?x=1')).toBe(`/${locale}/zones/namur?x=1`);
  });
});

test('a page of no language of ours is in French', async () => {
  expect(await pageLocale(Promise.resolve({ locale: 'fr' }))).toBe('fr');
  expect(await pageLocale(Promise.resolve({ locale: 'xx' }))).toBe('fr');
});

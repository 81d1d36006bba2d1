import { expect, test } from 'vitest';
import { pageAlternates } from './alternates';
import { locales } from './locales';

test.each(['/', '/formations?q=jardin&zone=NA', '/zones/namur'])(
  '%s names itself and each of its languages',
  (path) => {
    for (const locale of locales) {
      const { canonical, languages } = pageAlternates(locale, path);
      expect(Object.keys(languages ?? {})).toEqual([...locales, 'x-default']);
      expect(languages?.[locale]).toBe(canonical);
      expect(languages?.['x-default']).toBe(path);
    }
  },
);

test('every language of a page says the same of the others', () => {
  const said = locales.map((locale) => JSON.stringify(pageAlternates(locale, '/zones').languages));
  expect(new Set(said).size).toBe(1);
  expect(pageAlternates('ar', '/').canonical).toBe('/ar');
});

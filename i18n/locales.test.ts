import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localePrefixes } from '@/server/routes';
import { defaultLocale, isLocale, languages, localeOfTag, localePath, locales, prefixedLocales } from './locales';
import { pageLocale } from './page-locale';

describe('the languages', () => {
  test('are French first, without prefix', () => {
    expect(defaultLocale).toBe('fr');
    expect(locales[0]).toBe('fr');
    expect(prefixedLocales).not.toContain('fr');
    expect([defaultLocale, ...prefixedLocales].toSorted()).toEqual([...locales].toSorted());
  });

  test('are those that the front knows', () => {
    expect(locales).toEqual(localePrefixes);
  });

  test.each(locales)('%s has a name of its own, a direction and a tag that browsers understand', (locale) => {
    const { name, direction, tag } = languages[locale];
    // What the standard calls it, give or take the capital.
    const standard = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? '';
    expect(name.toLocaleLowerCase(locale)).toBe(standard.toLocaleLowerCase(locale));
    expect(direction).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(Intl.NumberFormat.supportedLocalesOf(tag)).toEqual([tag]);
    expect(localeOfTag(tag)).toBe(locale);
  });

  test('write dates and numbers as in Belgium, in digits that everybody reads', () => {
    const day = new Date(Date.UTC(2026, 2, 9));
    const written = (locale: keyof typeof languages) =>
      new Intl.DateTimeFormat(languages[locale].tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
    expect(written('en')).toBe('9 March 2026');
    expect(written('fr')).toBe('9 mars 2026');
    expect(written('ar')).toContain('2026');
    expect(new Intl.NumberFormat(languages.de.tag).format(1234.5)).toBe('1.234,5');
  });

  test('a tag of no language of ours is taken for French', () => {
    expect(localeOfTag('sv-SE')).toBe('fr');
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

describe('the code', () => {
  const sources = ['app', 'components', 'features']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => ({ file, code: readFileSync(file, 'utf8') }));

  test('asks for the language with usePageLocale: next-intl knows the tag, "fr-BE"', () => {
    const found = sources.filter(({ code }) => /\b(?:useLocale|getLocale)\b/.test(code)).map(({ file }) => file);
    expect(found).toEqual([]);
  });

  test('says the address of a page in all languages with pageAlternates', () => {
    const found = sources.filter(({ code }) => /\bcanonical:/.test(code)).map(({ file }) => file);
    expect(found).toEqual([]);
    const pages = sources.filter(({ file }) => /^app\/\[locale\]\/.*page\.tsx$/.test(file));
    const without = pages.filter(({ code }) => !code.includes('pageAlternates(')).map(({ file }) => file);
    expect(without.filter((file) => !/@languages|\[\.\.\.rest\]|introuvable|coordination|besoin/.test(file))).toEqual(
      [],
    );
  });
});

describe('the styles', () => {
  const sheets = ['app', 'components', 'features']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, code: readFileSync(file, 'utf8') }));

  test('know a start and an end, no left and right: they are mirrored in Arabic', () => {
    const physical =
      /^\s*(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|float|clear|text-align)\s*:(?!\s*(?:start|end|center|inline-start|inline-end|none)\b)/m;
    expect(sheets.filter(({ code }) => physical.test(code)).map(({ file }) => file)).toEqual([]);
    const lopsided = sheets.flatMap(({ file, code }) =>
      [...code.matchAll(/\b(?:padding|margin|inset): \S+ (\S+) \S+ (\S+);/g)]
        .filter(([, right, left]) => right !== left)
        .map(([rule]) => `${file}: ${rule}`),
    );
    expect(lopsided).toEqual([]);
    expect(physical.test('.a {\n  margin-left: 1rem;\n}')).toBe(true);
    expect(physical.test('.a {\n  text-align: right;\n}')).toBe(true);
  });
});

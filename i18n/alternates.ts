import type { Metadata } from 'next';
import { defaultLocale, type Locale, localePath, locales } from './locales';

/** The same page in each language, by what search engines call the language; `x-default` for readers of none of them. */
export function pathsByLanguage(path: string): Record<string, string> {
  const entries = locales.map((locale) => [locale, localePath(locale, path)]);
  return { ...Object.fromEntries(entries), 'x-default': localePath(defaultLocale, path) };
}

/**
 * What every public page says of its address: the one that counts, and those of its other languages.
 * @param path without language
 */
export function pageAlternates(locale: Locale, path: string): NonNullable<Metadata['alternates']> {
  return { canonical: localePath(locale, path), languages: pathsByLanguage(path) };
}

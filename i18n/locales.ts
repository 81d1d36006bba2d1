/** French first, without prefix in its addresses. A language is added here and in messages/. */
export const locales = ['fr'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'fr';
export const prefixedLocales = locales.filter((locale) => locale !== defaultLocale);

export function isLocale(value: string): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The public address of a path of the site in a language. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

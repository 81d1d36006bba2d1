type Language = {
  /** Its own name, for those who read it. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** For dates, numbers and plurals: as they are written in Belgium, Arabic with the digits that stand in addresses. */
  tag: string;
  /** As Open Graph names it. */
  openGraph: string;
};

/** French first, without prefix in its addresses. A language is added here, in messages/ and in server/routes.ts. */
export const locales = ['fr', 'nl', 'de', 'en', 'ar', 'uk', 'tr'] as const;
export type Locale = (typeof locales)[number];

export const languages: Readonly<Record<Locale, Language>> = {
  fr: { name: 'Français', direction: 'ltr', tag: 'fr-BE', openGraph: 'fr_BE' },
  nl: { name: 'Nederlands', direction: 'ltr', tag: 'nl-BE', openGraph: 'nl_BE' },
  de: { name: 'Deutsch', direction: 'ltr', tag: 'de-BE', openGraph: 'de_BE' },
  en: { name: 'English', direction: 'ltr', tag: 'en-BE', openGraph: 'en_GB' },
  ar: { name: 'العربية', direction: 'rtl', tag: 'ar-u-nu-latn', openGraph: 'ar_AR' },
  uk: { name: 'Українська', direction: 'ltr', tag: 'uk', openGraph: 'uk_UA' },
  tr: { name: 'Türkçe', direction: 'ltr', tag: 'tr', openGraph: 'tr_TR' },
};

export const defaultLocale: Locale = 'fr';
export const prefixedLocales = locales.filter((locale) => locale !== defaultLocale);

export function isLocale(value: string): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The language of a tag such as "fr-BE"; French for one that is none of ours. */
export function localeOfTag(tag: string): Locale {
  const [language = ''] = tag.split('-', 1);
  return isLocale(language) ? language : defaultLocale;
}

/** The public address of a path of the site in a language. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

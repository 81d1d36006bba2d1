import { defaultLocale, isLocale, type Locale } from './locales';

/** The language of a page from its route; the layout has already answered 404 to any other. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : defaultLocale;
}

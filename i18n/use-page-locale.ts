import { useLocale } from 'next-intl';
import { type Locale, localeOfTag } from './locales';

/** The language of the page. next-intl itself knows the tag that dates and numbers are written by. */
export function usePageLocale(): Locale {
  return localeOfTag(useLocale());
}

import { useLocale } from 'next-intl';
import { defaultLocale, isLocale, localePath } from '@/i18n/locales';

/** For plain links and forms: a path of the site in the language of the page. */
export function useSitePath(): (path: string) => string {
  const locale = useLocale();
  return (path) => localePath(isLocale(locale) ? locale : defaultLocale, path);
}

import { localePath } from '@/i18n/locales';
import { usePageLocale } from '@/i18n/use-page-locale';

/** For plain links and forms: a path of the site in the language of the page. */
export function useSitePath(): (path: string) => string {
  const locale = usePageLocale();
  return (path) => localePath(locale, path);
}

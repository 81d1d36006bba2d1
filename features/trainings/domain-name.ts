import { useTranslations } from 'next-intl';
import { usePageLocale } from '@/i18n/use-page-locale';
import type { DomainChoice } from './data';

/** Names domains in the page's language: in French as the table has them, and so for a domain that has no translation. */
export function useDomainName(): (domain: Pick<DomainChoice, 'slug' | 'name'>) => string {
  const locale = usePageLocale();
  const t = useTranslations('domains');
  return (domain) => (locale !== 'fr' && t.has(domain.slug) ? t(domain.slug) : domain.name);
}

import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { MAX_TRAININGS } from '../rules';
import { ListLink } from './list-link';

const counts = Array.from({ length: MAX_TRAININGS + 1 }, (_, count) => count);

/** « Ma liste » in the header, with the words its script needs. */
export function ShortlistHeaderLink({ locale }: { locale: Locale }) {
  const t = useTranslations('shortlist');
  return (
    <ListLink
      locale={locale}
      label={t('link')}
      countLabel={String(t.raw('linkCount'))}
      said={{
        ADDED: counts.map((count) => t('saidAdded', { count })),
        REMOVED: counts.map((count) => t('saidRemoved', { count })),
        KEPT: counts.map((count) => t('saidKept', { count })),
        FULL: t('full', { max: MAX_TRAININGS }),
        NOT_KEPT: t('notKept'),
      }}
    />
  );
}

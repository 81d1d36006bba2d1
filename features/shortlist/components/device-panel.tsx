import { useTranslations } from 'next-intl';
import panel from '@/components/ui/panel.module.css';
import type { Locale } from '@/i18n/locales';
import { MAX_TRAININGS, type Shortlist } from '../rules';
import { DeviceBox } from './device-box';
import styles from './shortlist-page.module.css';

const counts = Array.from({ length: MAX_TRAININGS + 1 }, (_, count) => count);

/** What this device keeps of lists, and the way to erase it. */
export function DevicePanel({ locale, slugs }: { locale: Locale; slugs: Shortlist }) {
  const t = useTranslations('shortlist');
  return (
    <section className={`${panel.panel} ${styles.device}`}>
      <h2>{t('deviceTitle')}</h2>
      <DeviceBox
        locale={locale}
        slugs={slugs}
        texts={{
          own: t('deviceOwn'),
          keepHint: t('keepHint'),
          keep: t('keep'),
          notKept: t('notKept'),
          eraseHint: t('eraseHint'),
          erase: t('erase'),
          erased: t('erased'),
          leftOut: counts.map((count) => t('leftOut', { count })),
          openOwn: counts.map((count) => t('openOwn', { count })),
        }}
      />
    </section>
  );
}

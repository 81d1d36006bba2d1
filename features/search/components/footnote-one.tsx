import { useTranslations } from 'next-intl';
import type { CentresByZone } from '../zone-counts';
import styles from './footnote-one.module.css';

/** Footnote 1 of the sector's figures: wherever numbers by zone stand, the distinct total stands beside their sum. */
export function FootnoteOne({ zones }: { zones: CentresByZone }) {
  const t = useTranslations('zone');
  return (
    <div className={styles.note}>
      <p>
        {t('distinct', { count: zones.distinct })}
        {zones.sum !== zones.distinct && (
          <>
            {' '}
            {t('sum', { count: zones.sum })} <strong>{t('footnoteMark')}</strong> {t('footnote')}
          </>
        )}
      </p>
      {zones.unplaced > 0 && <p>{t('unplaced', { count: zones.unplaced })}</p>}
    </div>
  );
}

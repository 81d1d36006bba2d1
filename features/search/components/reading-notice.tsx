import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/link';
import type { Locale } from '@/i18n/locales';
import type { SearchCriteria } from '../criteria';
import type { Reading } from '../meaning';
import { searchHref } from '../params';
import { conceptName } from '../reading';
import styles from './notices.module.css';

type Props = { locale: Locale; criteria: SearchCriteria; reading: Reading | null; total: number };

/** What was made of the words, and the way to have them taken as they are. */
export function ReadingNotice({ locale, criteria, reading, total }: Props) {
  const t = useTranslations('search');
  if (criteria.exact) {
    return (
      <p className={styles.reading}>
        {t('exact', { typed: criteria.text })}{' '}
        <Link href={searchHref(criteria, { exact: false })} rel="nofollow">
          {t('exactOff')}
        </Link>
      </p>
    );
  }
  if (!reading) return null;
  const { concepts, corrections, ignored, scope, widenedToKm } = reading;
  const names = [...new Set(concepts.map((concept) => conceptName(concept, locale)))];
  const lines = [
    // What a word was understood as says enough of how it was read.
    ...corrections
      .filter(({ typed }) => !concepts.some((concept) => concept.typed.includes(typed)))
      .map(({ typed, read }) => t('corrected', { typed, read })),
    ...(ignored.length > 0 && total > 0 ? [t('ignored', { words: ignored.join(' ') })] : []),
    ...(widenedToKm === null || total === 0 ? [] : [t('widened', { km: widenedToKm })]),
    ...(scope === 'ALL' || total === 0 ? [] : [t(`scope${scope}`)]),
  ];
  if (names.length === 0 && lines.length === 0) return null;
  return (
    <div className={styles.reading}>
      <p>
        {names.length > 0 &&
          t.rich('understood', {
            names: names.join(' · '),
            typed: [...new Set(concepts.map(({ typed }) => typed))].join(' '),
            strong: (chunks) => <strong>{chunks}</strong>,
          })}{' '}
        {lines.join(' ')}{' '}
        <Link href={searchHref(criteria, { exact: true })} rel="nofollow">
          {t('exactOn', { typed: criteria.text })}
        </Link>
      </p>
    </div>
  );
}

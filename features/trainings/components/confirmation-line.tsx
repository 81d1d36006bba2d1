import { useFormatter, useTranslations } from 'next-intl';
import type { DatePrecision } from '@/generated/prisma/enums';
import { type Confirmation, freshnessOf } from '../freshness';
import styles from './confirmation-line.module.css';

/** How old the information is, and who says it (rule 7). */
export function ConfirmationLine({ confirmation, now }: { confirmation: Confirmation; now: Date }) {
  const t = useTranslations('freshness');
  const date = usePartialDate(confirmation.on, confirmation.precision);
  const freshness = freshnessOf(confirmation, now);
  const text = () => {
    switch (freshness) {
      case 'PUBLIC_SOURCE':
        return date ? t('publicSource', { date }) : t('publicSourceNoDate');
      case 'TO_CONFIRM':
        return t('callFirst', { date });
      case 'FRESH':
        return t(confirmation.by === 'CENTRE' ? 'centre' : 'coordination', { date });
    }
  };
  return (
    <p className={styles.line} data-freshness={freshness}>
      {text()}
    </p>
  );
}

/** Never more than the source says: a day, a month, a year or "vers 2002". */
function usePartialDate(on: Date | null, precision: DatePrecision | null): string {
  const format = useFormatter();
  const t = useTranslations('freshness');
  if (!on || !precision) return '';
  const timeZone = 'UTC';
  switch (precision) {
    case 'DAY':
      return format.dateTime(on, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
    case 'MONTH':
      return format.dateTime(on, { month: 'long', year: 'numeric', timeZone });
    case 'YEAR':
      return String(on.getUTCFullYear());
    case 'APPROXIMATE':
      return t('about', { year: String(on.getUTCFullYear()) });
  }
}

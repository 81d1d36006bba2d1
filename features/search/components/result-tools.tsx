import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/link';
import { availableSorts, effectiveSort, type SearchCriteria } from '../criteria';
import { searchHref } from '../params';
import styles from './result-tools.module.css';

type Props = {
  criteria: SearchCriteria;
  /** The criteria as understood: without a place that nobody knows, for instance. */
  inForce: SearchCriteria;
};

/** Orders to choose from, as links; the one in force is marked. */
export function SortLinks({ criteria, inForce }: Props) {
  const t = useTranslations('search');
  const current = effectiveSort(inForce);
  return (
    <nav aria-label={t('sortLabel')} className={styles.sort}>
      <span aria-hidden="true">{t('sortLabel')}</span>
      {availableSorts(inForce).map((sort) => (
        <Link
          key={sort}
          href={searchHref(criteria, { sort })}
          scroll={false}
          rel="nofollow"
          aria-current={sort === current ? 'true' : undefined}
        >
          {t(`sort${sort}`)}
        </Link>
      ))}
    </nav>
  );
}

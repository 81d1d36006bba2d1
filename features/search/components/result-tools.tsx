import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/link';
import { availableSorts, effectiveSort, type SearchCriteria } from '../criteria';
import { searchHref } from '../params';
import styles from './result-tools.module.css';

/** Orders to choose from, as links; the one in force is marked. */
export function SortLinks({ criteria }: { criteria: SearchCriteria }) {
  const t = useTranslations('search');
  const current = effectiveSort(criteria);
  return (
    <nav aria-label={t('sortLabel')} className={styles.sort}>
      <span aria-hidden="true">{t('sortLabel')}</span>
      {availableSorts(criteria).map((sort) => (
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

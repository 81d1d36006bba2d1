import { useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Page } from '@/components/ui/page';
import { termTags } from '@/features/glossary/components/term-tags';
import { figuresCsvHref } from '../request';
import { groupFigures } from '../rules';
import type { KeyFigure } from '../schema';
import { FigureBlock } from './figure-block';
import styles from './figures.module.css';

/** All that was published about one year. */
export function YearFiguresPage({ year, figures }: { year: number; figures: readonly KeyFigure[] }) {
  const t = useTranslations('keyFigures');
  const training = useTranslations('training');
  return (
    <Page
      width="wide"
      title={t('yearTitle', { year: String(year) })}
      before={
        <Breadcrumb
          label={training('breadcrumb')}
          items={[
            { name: training('home'), href: '/' },
            { name: t('title'), href: '/chiffres-cles' },
          ]}
        />
      }
    >
      <p>{t('yearLead')}</p>
      <p>{t.rich('words', termTags())}</p>
      <section aria-label={t('yearTitle', { year: String(year) })} className={styles.figures}>
        <h2 className="visually-hidden">{t('yearTitle', { year: String(year) })}</h2>
        {groupFigures(figures).map((group) => (
          <FigureBlock key={`${group.indicator} ${group.dimension}`} group={group} year={year} yearFigures={figures} />
        ))}
      </section>
      <p className={styles.csv}>
        <a href={figuresCsvHref(undefined, year)}>{t('csv', { title: t('yearTitle', { year: String(year) }) })}</a>
      </p>
    </Page>
  );
}

import { useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Page } from '@/components/ui/page';
import { termTags } from '@/features/glossary/components/term-tags';
import { evolutionsOf } from '../rules';
import type { KeyFigure } from '../schema';
import { EvolutionBlock } from './evolution-block';
import styles from './figures.module.css';

/** What can be compared over the years. */
export function EvolutionPage({ figures }: { figures: readonly KeyFigure[] }) {
  const t = useTranslations('keyFigures');
  const training = useTranslations('training');
  return (
    <Page
      width="wide"
      title={t('evolutionTitle')}
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
      <p>{t('evolutionLead')}</p>
      <p>{t.rich('words', termTags())}</p>
      <section aria-label={t('evolutionTitle')} className={styles.figures}>
        <h2 className="visually-hidden">{t('evolutionTitle')}</h2>
        {evolutionsOf(figures).map((evolution) => (
          <EvolutionBlock key={`${evolution.indicator} ${evolution.dimension}`} evolution={evolution} />
        ))}
      </section>
    </Page>
  );
}

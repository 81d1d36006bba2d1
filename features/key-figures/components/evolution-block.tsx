import { useTranslations } from 'next-intl';
import { figuresCsvHref } from '../request';
import type { Evolution } from '../rules';
import { BarChart } from './bar-chart';
import { FigureFacts } from './figure-facts';
import { FigureTable } from './figure-table';
import styles from './figures.module.css';
import { useFigureFormat } from './use-figure-format';
import { useGroupTitle } from './use-group-title';

/** One figure over the years: a chart for each definition that several years share, and all that was said in a table. */
export function EvolutionBlock({ evolution }: { evolution: Evolution }) {
  const t = useTranslations('keyFigures');
  const { title, lang } = useGroupTitle(evolution);
  const unit = evolution.series[0]?.figures[0]?.unit ?? '';
  const format = useFigureFormat(unit);
  const name = t('overYears', { title });
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3 lang={lang}>{name}</h3>
      </figcaption>
      {evolution.series.map(({ definition, figures }) => (
        <div key={definition}>
          <p lang="fr">{definition}</p>
          <BarChart
            name={t('chartName', { title: definition })}
            bars={figures.map(({ year, value }) => ({ label: String(year), value }))}
            unit={unit}
            format={format}
          />
        </div>
      ))}
      <details className={styles.details}>
        <summary>{t('allSources')}</summary>
        <FigureTable caption={name} captionLang={lang} figures={evolution.figures} withYears />
      </details>
      <FigureFacts group={evolution} csv={{ href: figuresCsvHref(evolution), text: t('csv', { title: name }) }} />
    </figure>
  );
}

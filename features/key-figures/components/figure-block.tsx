import { useTranslations } from 'next-intl';
import { figuresCsvHref } from '../request';
import { comparableFigures, roundedTotal, sentenceOf, sourcesDisagree } from '../rules';
import type { FigureGroup, KeyFigure } from '../schema';
import { BarChart } from './bar-chart';
import { FigureFacts } from './figure-facts';
import { FigureTable } from './figure-table';
import styles from './figures.module.css';
import { useFigureFormat } from './use-figure-format';
import { useGroupTitle } from './use-group-title';

type Props = { group: FigureGroup; year: number; yearFigures: readonly KeyFigure[] };

/** One figure of one year: its title, a sentence in plain words, a chart when numbers compare, the table, where it is from. */
export function FigureBlock({ group, year, yearFigures }: Props) {
  const t = useTranslations('keyFigures');
  const { title, lang } = useGroupTitle(group);
  const compared = comparableFigures(group.figures);
  const unit = compared[0]?.unit ?? '';
  const format = useFigureFormat(unit);
  const sentence = sentenceOf(group);
  const rounded = roundedTotal(
    compared.map(({ category, value }) => ({ label: category, value })),
    unit,
  );
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3 lang={lang}>{title}</h3>
      </figcaption>
      {sentence && <p>{t(`reading${sentence.key}`, { year: String(year), ...sentence.values })}</p>}
      {sourcesDisagree(group) && <p>{t('disagree')}</p>}
      {compared.length > 0 && (
        <BarChart
          name={t('chartName', { title })}
          bars={compared.map(({ category, value }) => ({ label: category, value }))}
          unit={unit}
          format={format}
          lang="fr"
        />
      )}
      <FigureTable caption={`${title}, ${year}`} captionLang={lang} figures={group.figures} />
      {rounded !== null && <p>{t('roundedTotal', { total: format(rounded) })}</p>}
      <FigureFacts
        group={group}
        yearFigures={yearFigures}
        csv={{ href: figuresCsvHref(group, year), text: t('csv', { title: `${title}, ${year}` }) }}
      />
    </figure>
  );
}

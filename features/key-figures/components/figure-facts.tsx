import { useTranslations } from 'next-intl';
import { commonTo, footnotesOf, groupFigures, partsOf } from '../rules';
import type { FigureGroup, KeyFigure } from '../schema';
import { topicOf } from '../topics';
import { FigureSource } from './figure-source';
import styles from './figures.module.css';

type Props = {
  group: FigureGroup;
  /** All the figures of the year: a note may give numbers of another group. Absent over several years. */
  yearFigures?: readonly KeyFigure[];
  csv: { href: string; text: string };
};

/** Under a chart and its table: what is counted, who says so, the notes of the sector that apply, and the numbers as a file. */
export function FigureFacts({ group, yearFigures = [], csv }: Props) {
  const t = useTranslations('keyFigures');
  const definition = commonTo(group.figures, 'definition');
  const source = commonTo(group.figures, 'source');
  const years = [...new Set(group.figures.map(({ year }) => year))];
  return (
    <div className={styles.facts}>
      {footnotesOf(group).map((number) => (
        <Footnote key={number} number={number} figures={yearFigures} />
      ))}
      {definition && (
        <p>
          {t('definition')} <span lang="fr">{definition}</span>
        </p>
      )}
      {source && (
        <p>
          {t('source')} <FigureSource source={source} />
        </p>
      )}
      {years.length === 1 && <p>{t('year', { year: String(years[0]) })}</p>}
      <p className={styles.csv}>
        <a href={csv.href}>{csv.text}</a>
      </p>
    </div>
  );
}

/** One of the four notes of the sector's sheet, with the numbers that the data have for it. */
function Footnote({ number, figures }: { number: number; figures: readonly KeyFigure[] }) {
  const t = useTranslations('keyFigures');
  const zone = useTranslations('zone');
  const [year] = figures.map((figure) => figure.year);
  const parts = (key: string) => {
    const group = groupFigures(figures).find((one) => topicOf(one)?.key === key);
    return group ? partsOf(group) : null;
  };
  const nationality = parts('Nationality');
  const jobs = parts('Jobs');
  const text =
    (number === 1 && zone('footnote')) ||
    (number === 2 && nationality && t('footnote2', nationality)) ||
    (number === 3 && year && t('footnote3', { year: String(year) })) ||
    (number === 4 && jobs && t('footnote4', jobs));
  if (!text) return null;
  return (
    <p>
      <strong>{t('footnoteMark', { number })}</strong> : {text}
    </p>
  );
}

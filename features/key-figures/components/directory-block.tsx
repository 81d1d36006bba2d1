import { useTranslations } from 'next-intl';
import type { DirectoryTable } from '../directory/schema';
import { directoryCsvHref } from '../request';
import { BarChart } from './bar-chart';
import styles from './figures.module.css';
import { useFigureFormat } from './use-figure-format';

export type DirectoryLine = { key: string; label: string; trainings: number };

type Props = { table: DirectoryTable; title: string; lines: readonly DirectoryLine[]; lang?: 'fr' };

/** Trainings of this directory by one property, what is not known in a line of its own. */
export function DirectoryBlock({ table, title, lines, lang }: Props) {
  const t = useTranslations('keyFigures');
  const format = useFigureFormat('');
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{title}</h3>
      </figcaption>
      <BarChart
        name={t('chartName', { title })}
        bars={lines.map(({ label, trainings }) => ({ label, value: trainings }))}
        unit=""
        format={format}
        {...(lang && { lang })}
      />
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columnWhat')}</th>
            <th scope="col">{t('columnTrainings')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, trainings }) => (
            <tr key={key}>
              <th scope="row" lang={lang}>
                {label}
              </th>
              <td className={styles.value}>{format(trainings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.csv}>
        <a href={directoryCsvHref(table)}>{t('csv', { title })}</a>
      </p>
    </figure>
  );
}

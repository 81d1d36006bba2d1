import { useTranslations } from 'next-intl';
import { commonTo } from '../rules';
import type { KeyFigure } from '../schema';
import { FigureSource } from './figure-source';
import { FigureValue } from './figure-value';
import styles from './figures.module.css';

type Props = { caption: string; captionLang?: 'fr' | undefined; figures: readonly KeyFigure[]; withYears?: boolean };

/** Every figure of a group, what is particular to one under its name: what it counts, who says so, with which reserve. */
export function FigureTable({ caption, captionLang, figures, withYears = false }: Props) {
  const t = useTranslations('keyFigures');
  const definition = commonTo(figures, 'definition');
  const source = commonTo(figures, 'source');
  return (
    <table className={styles.table}>
      <caption className="visually-hidden" lang={captionLang}>
        {caption}
      </caption>
      <thead>
        <tr>
          {withYears && <th scope="col">{t('columnYear')}</th>}
          <th scope="col">{t('columnWhat')}</th>
          <th scope="col">{t('columnValue')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={`${figure.year} ${figure.category}`}>
            {withYears && <th scope="row">{figure.year}</th>}
            <Category isHead={!withYears}>
              <span lang="fr">{figure.category}</span>
              {!definition && figure.definition && (
                <small lang="fr" className={styles.detail}>
                  {figure.definition}
                </small>
              )}
              {figure.note && (
                <small lang="fr" className={styles.detail}>
                  {figure.note}
                </small>
              )}
              {!source && (
                <small className={styles.detail}>
                  {t('source')} <FigureSource source={figure.source} />
                </small>
              )}
            </Category>
            <td className={styles.value}>
              <FigureValue figure={figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Category({ isHead, children }: { isHead: boolean; children: React.ReactNode }) {
  return isHead ? <th scope="row">{children}</th> : <td>{children}</td>;
}

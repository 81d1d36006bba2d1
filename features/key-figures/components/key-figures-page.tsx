import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { termTags } from '@/features/glossary/components/term-tags';
import { Link } from '@/i18n/link';
import type { Locale } from '@/i18n/locales';
import type { DirectoryFigures } from '../directory/schema';
import { figuresCsvHref } from '../request';
import { editionYear, groupFigures, yearsOf } from '../rules';
import type { KeyFigure } from '../schema';
import { DirectorySection } from './directory-section';
import { FigureBlock } from './figure-block';
import styles from './figures.module.css';

type Props = { figures: readonly KeyFigure[]; directory: DirectoryFigures; locale: Locale };

/** The sector's figures, the latest sheet first, then the other years; those of the directory apart. */
export async function KeyFiguresPage({ figures, directory, locale }: Props) {
  const t = await getTranslations('keyFigures');
  const edition = editionYear(figures);
  const ofEdition = figures.filter(({ year }) => year === edition);
  return (
    <Page width="wide" title={t('title')}>
      <p>{t.rich('lead', termTags())}</p>
      <p>{t.rich('words', termTags('mots'))}</p>
      <nav aria-label={t('contents')} className={styles.contents}>
        <ul>
          {edition !== null && (
            <li>
              <a href="#secteur">{t('edition', { year: String(edition) })}</a>
            </li>
          )}
          <li>
            <a href="#annees">{t('yearsTitle')}</a>
          </li>
          <li>
            <a href="#annuaire">{t('directoryTitle')}</a>
          </li>
        </ul>
      </nav>
      {edition !== null && (
        <section id="secteur">
          <h2>{t('edition', { year: String(edition) })}</h2>
          <div className={styles.figures}>
            {groupFigures(ofEdition).map((group) => (
              <FigureBlock
                key={`${group.indicator} ${group.dimension}`}
                group={group}
                year={edition}
                yearFigures={ofEdition}
              />
            ))}
          </div>
          <p>{t('missing')}</p>
        </section>
      )}
      <section id="annees">
        <h2>{t('yearsTitle')}</h2>
        <ul className={styles.years}>
          <li>
            <Link href="/chiffres-cles/evolution">{t('evolutionTitle')}</Link>
          </li>
          {yearsOf(figures).map((year) => (
            <li key={year}>
              <Link href={`/chiffres-cles/${year}`}>
                {t('yearLink', { year: String(year), count: figures.filter((figure) => figure.year === year).length })}
              </Link>
            </li>
          ))}
        </ul>
        <p className={styles.csv}>
          <a href={figuresCsvHref()}>{t('csvAll')}</a>
        </p>
      </section>
      <DirectorySection figures={directory} locale={locale} />
    </Page>
  );
}

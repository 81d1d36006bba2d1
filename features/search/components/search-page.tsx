import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import { LEFT_OUT } from '@/components/read-aloud/read-region';
import { Pager } from '@/components/ui/pager';
import type { HelpContact } from '@/features/centres/data';
import type { Locale } from '@/i18n/locales';
import type { SearchPageData } from '../loaders';
import { searchHref } from '../params';
import { ActiveFilters } from './active-filters';
import { EmptyResults } from './empty-results';
import { FilterPanel } from './filter-panel';
import { FootnoteOne } from './footnote-one';
import { HiddenNotice, PlaceNotice } from './notices';
import { ReadingNotice } from './reading-notice';
import { ResultCard } from './result-card';
import { SortLinks } from './result-tools';
import { SearchForm } from './search-form';
import styles from './search-page.module.css';

type Props = { locale: Locale; data: SearchPageData; contacts: HelpContact[]; now: Date; map: ReactNode };

/** The main job of the site: the list is the product, the map beside it an aid. */
export async function SearchPage({ locale, data, contacts, now, map }: Props) {
  const { criteria, understanding, answer, pages, domains, zones } = data;
  const { meaning, reading, placeAnswer } = understanding;
  const t = await getTranslations('search');
  const aloud = await getTranslations('readAloud');
  const { place } = meaning;
  const counted = place
    ? t('totalNear', { count: answer.total, km: meaning.criteria.radiusKm, place: place.name })
    : t('total', { count: answer.total });
  const total = answer.totalIsExact ? counted : t('atLeast', { total: counted });
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <SearchForm criteria={criteria} />
      <div className={styles.columns}>
        <aside className={styles.filters} aria-labelledby="titre-filtres">
          <h2 id="titre-filtres" className={styles.filtersTitle}>
            {t('filters')}
          </h2>
          <FilterPanel criteria={criteria} counts={answer} zones={zones.zones} domains={domains} />
        </aside>
        <section id="lecture" className={styles.results} aria-labelledby="titre-resultats">
          <div className={styles.summary}>
            <h2 id="titre-resultats" className="visually-hidden">
              {t('results')}
            </h2>
            <p role="status" className={styles.total}>
              {total}
              {pages > 1 && <span className="visually-hidden">, {t('pageOf', { page: criteria.page, pages })}</span>}
            </p>
            <ReadAloud target="lecture" label={answer.total > 0 ? aloud('listenResults') : aloud('listenEmpty')} />
            <ReadingNotice locale={locale} criteria={criteria} reading={reading} total={answer.total} />
            <PlaceNotice criteria={criteria} answer={placeAnswer} />
            <ActiveFilters criteria={criteria} understanding={understanding} zones={zones.zones} domains={domains} />
            {answer.total > 1 && <SortLinks criteria={criteria} inForce={meaning.criteria} />}
            <a href="#carte" className={styles.toMap} {...LEFT_OUT}>
              {t('goToMap')}
            </a>
          </div>
          <ol id="resultats" className={styles.list}>
            {answer.items.map((training) => (
              <ResultCard key={training.id} training={training} place={place} now={now} />
            ))}
          </ol>
          {answer.total === 0 && <EmptyResults text={criteria.text} waysOut={data.waysOut} contacts={contacts} />}
          <HiddenNotice criteria={criteria} reading={reading} hidden={answer.hidden} />
          <Pager
            page={criteria.page}
            pages={pages}
            hrefOf={(page) => searchHref(criteria, { page })}
            texts={{
              label: t('pagination'),
              previous: t('previous'),
              next: t('next'),
              page: (page) => t('page', { page }),
            }}
          />
        </section>
        <section id="carte" className={styles.map} aria-labelledby="titre-carte">
          <h2 id="titre-carte">{t('mapTitle')}</h2>
          {map}
          <FootnoteOne zones={zones} />
          <a href="#resultats" className={styles.toList}>
            {t('backToList')}
          </a>
        </section>
      </div>
    </div>
  );
}

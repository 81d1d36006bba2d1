import { getTranslations } from 'next-intl/server';
import { Pager } from '@/components/ui/pager';
import type { HelpContact } from '@/features/centres/data';
import { MapNotice } from '@/features/map/components/map-notice';
import { OfferMapSlot } from '@/features/map/components/offer-map-slot';
import { ZoneMapSvg } from '@/features/map/components/zone-map-svg';
import { mapTexts } from '@/features/map/texts';
import { bassinCodes } from '@/features/places/zones';
import { FootnoteOne } from '@/features/zones/components/footnote-one';
import { type Locale, localePath } from '@/i18n/locales';
import { env } from '@/lib/env';
import type { SearchPageData } from '../loaders';
import { searchHref } from '../params';
import { ActiveFilters } from './active-filters';
import { EmptyResults } from './empty-results';
import { FilterPanel } from './filter-panel';
import { HiddenNotice, PlaceNotice } from './notices';
import { ResultCard } from './result-card';
import { SortLinks } from './result-tools';
import { SearchForm } from './search-form';
import styles from './search-page.module.css';

type Props = { locale: Locale; data: SearchPageData; contacts: HelpContact[]; now: Date };

/** The main job of the site: the list is the product, the map beside it an aid. */
export async function SearchPage({ locale, data, contacts, now }: Props) {
  const { criteria, answer, placeAnswer, pages, domains, zones } = data;
  const t = await getTranslations('search');
  const rawMap = await getTranslations('map');
  const texts = mapTexts((key) => rawMap.raw(key));
  const place = answer.place;
  const inForce = { ...criteria, text: answer.correctedText ?? criteria.text, place: place ? criteria.place : '' };
  const total = place
    ? t('totalNear', { count: answer.total, km: criteria.radiusKm, place: place.name })
    : t('total', { count: answer.total });
  const { MAP_TILE_URL: tileUrl, MAP_TILE_ATTRIBUTION: tileAttribution } = env();
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <SearchForm criteria={criteria} />
      <div className={styles.columns}>
        <aside className={styles.filters} aria-labelledby="titre-filtres">
          <h2 id="titre-filtres" className={styles.filtersTitle}>
            {t('filters')}
          </h2>
          <FilterPanel criteria={criteria} facets={answer.facets} zones={zones.zones} domains={domains} />
        </aside>
        <section className={styles.results} aria-labelledby="titre-resultats">
          <div className={styles.summary}>
            <h2 id="titre-resultats" className="visually-hidden">
              {t('results')}
            </h2>
            <p role="status" className={styles.total}>
              {total}
              {pages > 1 && <span className="visually-hidden">, {t('pageOf', { page: criteria.page, pages })}</span>}
            </p>
            {answer.correctedText && <p>{t('corrected', { corrected: answer.correctedText, typed: criteria.text })}</p>}
            <PlaceNotice criteria={criteria} answer={placeAnswer} />
            <ActiveFilters criteria={criteria} place={place} zones={zones.zones} domains={domains} />
            {answer.total > 1 && <SortLinks criteria={criteria} inForce={inForce} />}
            <a href="#carte" className={styles.toMap}>
              {t('goToMap')}
            </a>
          </div>
          <ol id="resultats" className={styles.list}>
            {answer.items.map((training) => (
              <ResultCard key={training.id} training={training} now={now} />
            ))}
          </ol>
          {answer.total === 0 && <EmptyResults text={criteria.text} waysOut={data.waysOut} contacts={contacts} />}
          <HiddenNotice criteria={criteria} hidden={answer.hidden} />
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
          <OfferMapSlot
            criteria={inForce}
            locale={locale}
            zones={zones.zones}
            texts={texts}
            tileUrl={tileUrl}
            tileAttribution={tileAttribution}
            className={styles.mapBox}
          >
            <ZoneMapSvg
              zones={zones.zones}
              selected={criteria.zones}
              href={(zone) =>
                localePath(locale, searchHref(criteria, { zones: bassinCodes.filter((code) => code === zone.code) }))
              }
              texts={texts}
              locale={locale}
            />
          </OfferMapSlot>
          <MapNotice texts={texts} className={styles.notice} />
          <FootnoteOne zones={zones} />
          <a href="#resultats" className={styles.toList}>
            {t('backToList')}
          </a>
        </section>
      </div>
    </div>
  );
}

import { getTranslations } from 'next-intl/server';
import { Icon, type IconName } from '@/components/ui/icon';
import { MapNotice } from '@/features/map/components/map-notice';
import { ZoneMapSvg } from '@/features/map/components/zone-map-svg';
import { mapTexts } from '@/features/map/texts';
import { SearchForm } from '@/features/search/components/search-form';
import { noCriteria, type SearchCriteria } from '@/features/search/criteria';
import { searchHref } from '@/features/search/params';
import { DomainName } from '@/features/trainings/components/domain-name';
import { Link } from '@/i18n/link';
import { type Locale, localePath } from '@/i18n/locales';
import type { Home } from '../loaders';
import styles from './home-page.module.css';

type Need = {
  key: 'French' | 'Reading' | 'Orientation' | 'Job';
  icon: IconName;
  type: string;
  change: Partial<SearchCriteria>;
};

/** What people come for, each tied to what answers it. */
const needs: readonly Need[] = [
  { key: 'French', icon: 'speech', type: 'BASIC', change: { domains: ['fle'] } },
  { key: 'Reading', icon: 'book', type: 'BASIC', change: { domains: ['alphabetisation', 'remise-a-niveau'] } },
  { key: 'Orientation', icon: 'compass', type: 'ORIENTATION', change: { trainingTypes: ['ORIENTATION'] } },
  { key: 'Job', icon: 'tool', type: 'VOCATIONAL', change: { trainingTypes: ['VOCATIONAL'] } },
];

export async function HomePage({ locale, home }: { locale: Locale; home: Home }) {
  const t = await getTranslations('home');
  const map = await getTranslations('map');
  const texts = mapTexts((key) => map.raw(key));
  return (
    <div className={styles.page}>
      <div className={styles.hero}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <SearchForm criteria={noCriteria} />
      </div>
      <section aria-labelledby="besoins">
        <h2 id="besoins">{t('needsTitle')}</h2>
        <ul className={styles.needs}>
          {needs.map(({ key, icon, type, change }) => (
            <li key={key}>
              <Link href={searchHref(noCriteria, change)} className={styles.need} data-type={type}>
                <Icon name={icon} size={36} />
                <strong>{t(`need${key}`)}</strong>
                <span>{t(`need${key}Hint`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="etapes">
        <h2 id="etapes">{t('howTitle')}</h2>
        <ol className={styles.steps}>
          {([1, 2, 3] as const).map((step) => (
            <li key={step}>
              <strong>{t(`how${step}Title`)}</strong>
              <p>{t(`how${step}`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <div className={styles.columns}>
        <section aria-labelledby="domaines">
          <h2 id="domaines">{t('domainsTitle')}</h2>
          <ul className={styles.domains}>
            {home.domains.map((domain) => (
              <li key={domain.slug}>
                <Link href={searchHref(noCriteria, { domains: [domain.slug] })}>
                  <DomainName domain={domain} />
                </Link>{' '}
                <span className={styles.quiet}>{t('domainCount', { count: domain.trainings })}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="carte">
          <h2 id="carte">{t('zonesTitle')}</h2>
          <p>{t('zonesHint')}</p>
          <ZoneMapSvg
            zones={home.zones.zones}
            href={(zone) => localePath(locale, `/zones/${zone.slug}`)}
            texts={texts}
            locale={locale}
          />
          <MapNotice texts={texts} className={styles.quiet} />
        </section>
      </div>
    </div>
  );
}

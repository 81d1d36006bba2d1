import { getTranslations } from 'next-intl/server';
import { MapNotice } from '@/features/map/components/map-notice';
import { ZoneMapSvg } from '@/features/map/components/zone-map-svg';
import { mapTexts } from '@/features/map/texts';
import { FootnoteOne } from '@/features/search/components/footnote-one';
import { Link } from '@/i18n/link';
import { type Locale, localePath } from '@/i18n/locales';
import type { Home } from '../loaders';
import { DomainPictures } from './domain-pictures';
import { HelpLine } from './help-line';
import styles from './home-page.module.css';
import { HomeSearch } from './home-search';

export async function HomePage({ locale, home }: { locale: Locale; home: Home }) {
  const t = await getTranslations('home');
  const map = await getTranslations('map');
  const texts = mapTexts((key) => map.raw(key));
  return (
    <div className={styles.page}>
      <div className={styles.hero}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <HomeSearch />
      </div>
      {home.helpLine && <HelpLine line={home.helpLine} />}
      <section aria-labelledby="domaines">
        <h2 id="domaines">{t('domainsTitle')}</h2>
        <p>{t('domainsHint')}</p>
        <DomainPictures domains={home.domains} />
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
        <section aria-labelledby="plus">
          <h2 id="plus">{t('moreTitle')}</h2>
          <ul className={styles.more}>
            {(
              [
                ['/est-ce-pour-moi', 'moreFit'],
                ['/comprendre', 'moreUnderstand'],
                ['/chiffres-cles', 'moreFigures'],
              ] as const
            ).map(([href, key]) => (
              <li key={href}>
                <Link href={href}>{t(key)}</Link> <span>{t(`${key}Hint`)}</span>
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
          <FootnoteOne zones={home.zones} />
          <MapNotice texts={texts} className={styles.quiet} />
        </section>
      </div>
    </div>
  );
}

import { getTranslations } from 'next-intl/server';
import { MapNotice } from '@/features/map/components/map-notice';
import { ZoneMapSvg } from '@/features/map/components/zone-map-svg';
import { mapTexts } from '@/features/map/texts';
import { FootnoteOne } from '@/features/search/components/footnote-one';
import type { CentresByZone } from '@/features/search/zone-counts';
import { type Locale, localePath } from '@/i18n/locales';
import { directoryCsvHref } from '../request';
import styles from './figures.module.css';

/** The map of the offer: centres by zone with the distinct total beside the sum, and footnote 1. */
export async function DirectoryZones({ zones, locale }: { zones: CentresByZone; locale: Locale }) {
  const t = await getTranslations('keyFigures');
  const zone = await getTranslations('zone');
  const map = await getTranslations('map');
  const texts = mapTexts((key) => map.raw(key));
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{t('mapTitle')}</h3>
      </figcaption>
      <ZoneMapSvg
        zones={zones.zones}
        href={(each) => localePath(locale, `/zones/${each.slug}`)}
        texts={texts}
        locale={locale}
      />
      <MapNotice texts={texts} />
      <table className={styles.table}>
        <caption className="visually-hidden">{t('mapTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{zone('columnZone')}</th>
            <th scope="col">{zone('columnCentres')}</th>
          </tr>
        </thead>
        <tbody>
          {zones.zones.map(({ code, name, centres }) => (
            <tr key={code}>
              <th scope="row" lang="fr">
                {name}
              </th>
              <td className={styles.value}>{centres}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('zonesSum')}</th>
            <td className={styles.value}>{zones.sum}</td>
          </tr>
          <tr>
            <th scope="row">{t('zonesDistinct')}</th>
            <td className={styles.value}>{zones.distinct}</td>
          </tr>
        </tfoot>
      </table>
      <FootnoteOne zones={zones} />
      <p className={styles.csv}>
        <a href={directoryCsvHref('zones')}>{t('csv', { title: t('mapTitle') })}</a>
      </p>
    </figure>
  );
}

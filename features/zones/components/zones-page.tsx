import { getTranslations } from 'next-intl/server';
import { InFrench } from '@/components/ui/in-french';
import { Page } from '@/components/ui/page';
import panel from '@/components/ui/panel.module.css';
import { termTags } from '@/features/glossary/components/term-tags';
import { MapNotice } from '@/features/map/components/map-notice';
import { ZoneMapSvg } from '@/features/map/components/zone-map-svg';
import { mapTexts } from '@/features/map/texts';
import { FootnoteOne } from '@/features/search/components/footnote-one';
import { Link } from '@/i18n/link';
import { type Locale, localePath } from '@/i18n/locales';
import type { ZonesOverview } from '../loaders';
import styles from './zones-page.module.css';

/** The nine zones with both counts: the map shows them, the table says them. */
export async function ZonesPage({ locale, overview }: { locale: Locale; overview: ZonesOverview }) {
  const t = await getTranslations('zone');
  const map = await getTranslations('map');
  const texts = mapTexts((key) => map.raw(key));
  const { centres, trainings } = overview;
  return (
    <Page width="wide" title={t('listTitle')}>
      <p>{t.rich('listLead', termTags())}</p>
      <div className={styles.columns}>
        <div>
          <ZoneMapSvg
            zones={centres.zones}
            href={(zone) => localePath(locale, `/zones/${zone.slug}`)}
            texts={texts}
            locale={locale}
          />
          <MapNotice texts={texts} className={styles.notice} />
        </div>
        <div>
          <table className={styles.table}>
            <caption>{t('tableCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('columnZone')}</th>
                <th scope="col">{t('columnCentres')}</th>
                <th scope="col">{t('columnTrainings')}</th>
              </tr>
            </thead>
            <tbody>
              {centres.zones.map((zone) => (
                <tr key={zone.code}>
                  <th scope="row">
                    <Link href={`/zones/${zone.slug}`}>
                      <InFrench>{zone.name}</InFrench>
                    </Link>
                  </th>
                  <td>{zone.centres}</td>
                  <td>{trainings.get(zone.code) ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <FootnoteOne zones={centres} />
          <p className={styles.notice}>
            {t('computed')} {t('outside')}
          </p>
          <p className={panel.links}>
            <Link href="/chiffres-cles">{t('figures')}</Link>
          </p>
        </div>
      </div>
    </Page>
  );
}

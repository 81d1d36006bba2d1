import { getTranslations } from 'next-intl/server';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import button from '@/components/ui/button.module.css';
import { InFrench } from '@/components/ui/in-french';
import { Page } from '@/components/ui/page';
import panel from '@/components/ui/panel.module.css';
import { MapNotice } from '@/features/map/components/map-notice';
import { ZoneMapSvg } from '@/features/map/components/zone-map-svg';
import { mapTexts } from '@/features/map/texts';
import { noCriteria } from '@/features/search/criteria';
import { searchHref } from '@/features/search/params';
import { Link } from '@/i18n/link';
import { type Locale, localePath } from '@/i18n/locales';
import type { ZonePage as Zone } from '../data';
import type { ZonesOverview } from '../loaders';
import styles from './zones-page.module.css';

/** One zone: who trains there, who is counted elsewhere too, and which communes belong to it. */
export async function ZonePage({ locale, zone, overview }: { locale: Locale; zone: Zone; overview: ZonesOverview }) {
  const t = await getTranslations('zone');
  const training = await getTranslations('training');
  const aloud = await getTranslations('readAloud');
  const map = await getTranslations('map');
  const texts = mapTexts((key) => map.raw(key));
  const inSeveral = zone.centres.filter((centre) => centre.otherZones.length > 0).length;
  return (
    <Page
      width="wide"
      title={t('title', { zone: zone.name })}
      before={
        <Breadcrumb
          label={training('breadcrumb')}
          items={[
            { name: training('home'), href: '/' },
            { name: t('listTitle'), href: '/zones' },
          ]}
        />
      }
    >
      <ReadAloud target="contenu" label={aloud('listenPage')} />
      <p>{t('summary', { centres: zone.centres.length })}</p>
      {inSeveral > 0 && (
        <p>
          {t('multi', { count: inSeveral })} {t('footnoteMark')} {t('footnote')}
        </p>
      )}
      {zone.trainings > 0 && (
        <p>
          <Link className={button.primary} href={searchHref(noCriteria, { zones: [zone.code] })}>
            {t('seeTrainings', { count: zone.trainings })}
          </Link>
        </p>
      )}
      <div className={styles.columns}>
        <section className={panel.panel}>
          <h2>{t('centresTitle')}</h2>
          <ul className={panel.rows}>
            {zone.centres.map((centre) => (
              <li key={centre.slug}>
                <Link href={`/centres/${centre.slug}`}>
                  <InFrench>{centre.name}</InFrench>
                </Link>
                {centre.otherZones.length > 0 && (
                  <span className={panel.quiet}> {t('alsoIn', { zones: centre.otherZones.join(', ') })}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
        <div>
          <ZoneMapSvg
            zones={overview.centres.zones}
            selected={[zone.code]}
            href={(each) => localePath(locale, `/zones/${each.slug}`)}
            texts={texts}
            locale={locale}
          />
          <MapNotice texts={texts} className={styles.notice} />
          <section className={panel.panel}>
            <h2>{t('communesTitle', { count: zone.communes.length })}</h2>
            <p>
              <InFrench>{zone.communes.join(', ')}</InFrench>
            </p>
          </section>
        </div>
      </div>
    </Page>
  );
}

import { getTranslations } from 'next-intl/server';
import { bassinCodes } from '@/features/places/zones';
import type { SearchCriteria } from '@/features/search/criteria';
import { searchHref } from '@/features/search/params';
import type { CentresByZone } from '@/features/search/zone-counts';
import { type Locale, localePath } from '@/i18n/locales';
import { env } from '@/lib/env';
import { mapTexts } from '../texts';
import { MapNotice } from './map-notice';
import { OfferMapSlot } from './offer-map-slot';
import styles from './search-map.module.css';
import { ZoneMapSvg } from './zone-map-svg';

type Props = {
  locale: Locale;
  /** As in the address, without a place that nobody knows. */
  criteria: SearchCriteria;
  zones: CentresByZone;
};

/** The map beside the list: zones first, drawn on the server; the real map takes their place once it is seen. */
export async function SearchMap({ locale, criteria, zones: { zones } }: Props) {
  const t = await getTranslations('map');
  const texts = mapTexts((key) => t.raw(key));
  const { MAP_TILE_URL: tileUrl, MAP_TILE_ATTRIBUTION: tileAttribution } = env();
  return (
    <>
      <OfferMapSlot
        criteria={criteria}
        locale={locale}
        zones={zones}
        texts={texts}
        tileUrl={tileUrl}
        tileAttribution={tileAttribution}
        className={styles.box}
      >
        <ZoneMapSvg
          zones={zones}
          selected={criteria.zones}
          href={(zone) =>
            localePath(locale, searchHref(criteria, { zones: bassinCodes.filter((code) => code === zone.code) }))
          }
          texts={texts}
          locale={locale}
        />
      </OfferMapSlot>
      <MapNotice texts={texts} className={styles.notice} />
    </>
  );
}

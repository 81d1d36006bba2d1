'use client';

import { MarkerSample } from '@/components/map/marker-sample';
import type { MapTexts } from '../texts';
import type { MapLook } from './offer-layers';
import styles from './offer-map.module.css';

type Props = { texts: MapTexts; look: MapLook };

/** What the signs mean, in words, always in sight: an exact address and "somewhere there" are not the same promise. */
export function MapLegend({ texts, look }: Props) {
  return (
    <ul className={styles.legend} aria-label={texts.legendTitle}>
      <li>
        <MarkerSample shape="PIN" /> {texts.legendExact}
      </li>
      <li>
        <MarkerSample shape="RING" /> {texts.legendLocality}
      </li>
      {look !== 'DOTS' && (
        <li>
          <MarkerSample shape="GROUP" /> {texts.legendGroup}
        </li>
      )}
      {look !== 'NEAR' && (
        <li>
          <b aria-hidden="true">8</b> {texts.legendZone}
        </li>
      )}
    </ul>
  );
}

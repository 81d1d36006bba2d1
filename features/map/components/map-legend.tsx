'use client';

import { MarkerSample } from '@/components/map/marker-sample';
import type { MapTexts } from '../texts';
import styles from './offer-map.module.css';

/** What the signs mean, in words, always in sight: an exact address and "somewhere there" are not the same promise. */
export function MapLegend({ texts, hasDots }: { texts: MapTexts; hasDots: boolean }) {
  return (
    <ul className={styles.legend} aria-label={texts.legendTitle}>
      <li>
        <MarkerSample shape="PIN" /> {texts.legendExact}
      </li>
      <li>
        <MarkerSample shape="RING" /> {texts.legendLocality}
      </li>
      {hasDots ? (
        <li>
          <b aria-hidden="true">8</b> {texts.legendZone}
        </li>
      ) : (
        <li>
          <MarkerSample shape="GROUP" /> {texts.legendGroup}
        </li>
      )}
    </ul>
  );
}

'use client';

import type { FeatureCollection } from 'geojson';
import Link from 'next/link';
import { useCallback } from 'react';
import { AreaLayer } from '@/components/map/area-layer';
import { MapLabel } from '@/components/map/map-label';
import { formatMessage } from '../format';
import { zoneLabelPoints } from '../zone-labels';
import type { MapContext } from './offer-map';
import styles from './offer-map.module.css';

const HATCHED = 'map-hatched';

type Props = MapContext & {
  areas: FeatureCollection;
  hrefOf: (code: string) => string;
  onSelect: ((code: string) => void) | undefined;
  isClear: boolean;
};

/** The nine zones with their numbers of centres, each a link to its search, and the communes outside them, hatched. */
export function ZoneLayer({ areas, hrefOf, onSelect, isClear, zones, criteria, texts, locale }: Props) {
  const selected = criteria.zones.join(' ');
  const look = useCallback(
    (code: string) => {
      if (code === 'DG') return { className: styles.outside ?? '', fillColor: `url(#${HATCHED})` };
      if (selected.split(' ').includes(code)) return { className: styles.selectedZone ?? '' };
      return { className: (isClear ? styles.clearZone : styles.zone) ?? '' };
    },
    [selected, isClear],
  );
  return (
    <>
      <svg className={styles.definitions} aria-hidden="true">
        <pattern id={HATCHED} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles.hatch} d="M0 0v8" />
        </pattern>
      </svg>
      <AreaLayer areas={areas} look={look} {...(onSelect && { onSelect })} />
      {Object.entries(zoneLabelPoints).map(([code, [longitude, latitude]]) => {
        const zone = zones.find((one) => one.code === code);
        return (
          <MapLabel key={code} latitude={latitude} longitude={longitude}>
            {zone ? (
              <Link
                href={hrefOf(code)}
                prefetch={false}
                scroll={false}
                className={styles.zoneLabel}
                aria-current={criteria.zones.some((one) => one === code) || undefined}
              >
                <span>{zone.name}</span> <b>{formatMessage(texts.zoneCount, locale, { centres: zone.centres })}</b>
              </Link>
            ) : (
              <span className={styles.outsideLabel}>{texts.outside}</span>
            )}
          </MapLabel>
        );
      })}
    </>
  );
}

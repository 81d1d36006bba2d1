'use client';

import type { FeatureCollection } from 'geojson';
import Link from 'next/link';
import { useCallback } from 'react';
import { AreaLayer } from '@/components/map/area-layer';
import { MapLabel } from '@/components/map/map-label';
import { formatMessage } from '../format';
import type { ZoneCentres } from '../zone-centres';
import { zoneLabelPoint, zoneLabelPoints, zoneNameLines } from '../zone-labels';
import type { MapContext } from './offer-map';
import styles from './offer-map.module.css';

const HATCHED = 'map-hatched';

type Props = MapContext & {
  areas: FeatureCollection;
  hrefOf: (code: string) => string;
  onSelect: ((code: string) => void) | undefined;
  /** Drawn over streets, which must show through. */
  isClear: boolean;
  isFar: boolean;
  /** Points are dots, which the zones' names lie over. */
  hasDots: boolean;
};

/** The nine zones with their numbers of centres, each a link to its search, and the communes outside them, hatched. */
export function ZoneLayer({ areas, hrefOf, onSelect, isClear, isFar, hasDots, zones, criteria, texts, locale }: Props) {
  const selected = criteria.zones.join(' ');
  const look = useCallback(
    (code: string) => {
      if (code === 'DG') return { className: styles.outside ?? '', fillColor: `url(#${HATCHED})` };
      const isSelected = selected.split(' ').includes(code);
      const names = [isClear && styles.clearZone, isSelected ? styles.selectedZone : !isClear && styles.zone];
      return { className: names.filter(Boolean).join(' ') };
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
      <AreaLayer level={2} areas={areas} look={look} {...(onSelect && { onSelect })} />
      {zones.map((zone) => (
        <ZoneName
          key={zone.code}
          zone={zone}
          href={hrefOf(zone.code)}
          isFar={isFar}
          isAbove={hasDots}
          texts={texts}
          locale={locale}
        />
      ))}
      <MapLabel latitude={zoneLabelPoints.DG[1]} longitude={zoneLabelPoints.DG[0]} isAbove={false}>
        <span className={styles.outsideLabel}>{texts.outside}</span>
      </MapLabel>
    </>
  );
}

type NameProps = Pick<MapContext, 'texts' | 'locale'> & {
  zone: ZoneCentres;
  href: string;
  isFar: boolean;
  isAbove: boolean;
};

/**
 * From far, the number over the name, as in the picture that the map replaces; nearer, one quiet line. Names may touch
 * on a narrow screen, so that only the number takes the finger there.
 */
function ZoneName({ zone, href, isFar, isAbove, texts, locale }: NameProps) {
  const point = zoneLabelPoint(zone.code);
  if (!point) return null;
  const count = formatMessage(texts.zoneCount, locale, { centres: zone.centres });
  return (
    <MapLabel latitude={point[1]} longitude={point[0]} isAbove={isAbove}>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        className={isFar ? styles.zoneNumber : styles.zoneLine}
        aria-label={formatMessage(texts.pictureZone, locale, { name: zone.name, centres: zone.centres })}
      >
        {isFar ? zone.centres : `${zone.name} · ${count}`}
      </Link>
      {isFar && (
        <span className={styles.zoneName} aria-hidden="true">
          {zoneNameLines(zone.name).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
      )}
    </MapLabel>
  );
}

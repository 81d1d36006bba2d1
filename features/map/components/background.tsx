'use client';

import type { FeatureCollection } from 'geojson';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { AreaLayer } from '@/components/map/area-layer';
import { type PlaceName, PlaceNames } from '@/components/map/place-names';
import { TileBackground } from '@/components/map/tile-background';
import { bassinCodes } from '@/features/places/zones';
import { DEFAULT_RADIUS_KM } from '@/features/search/criteria';
import { searchHref } from '@/features/search/params';
import { localePath } from '@/i18n/locales';
import type { MapContext } from './offer-map';
import styles from './offer-map.module.css';
import { useAnswer } from './use-answer';
import { ZoneLayer } from './zone-layer';

export type Tiles = { url: string; attribution: string };

type Props = MapContext & { tiles: Tiles | null; scale: number; isFar: boolean; hasDots: boolean };

/** Closer than this a click on the ground is meant for the map, not for the zone. */
const MAX_ZONE_SCALE = 9;
const ALL_TOWNS_SCALE = 9.5;

/** What lies under the points: zones, neighbours and towns of our own, or the streets of a configured tile server. */
export function Background({ tiles, scale, isFar, hasDots, ...context }: Props) {
  const { criteria, locale } = context;
  const router = useRouter();
  const zones = useAnswer<FeatureCollection>('/geo/zones.json');
  const surroundings = useAnswer<FeatureCollection>('/geo/background.json');
  const hrefOf = useCallback(
    (code: string) => {
      const chosen = bassinCodes.filter((one) => one === code);
      return localePath(locale, searchHref(criteria, { zones: chosen, place: '', radiusKm: DEFAULT_RADIUS_KM }));
    },
    [criteria, locale],
  );
  const open = useCallback(
    (code: string) => {
      if (code !== 'DG' && scale < MAX_ZONE_SCALE) router.push(hrefOf(code), { scroll: false });
    },
    [router, hrefOf, scale],
  );
  const { areas, towns } = useMemo(
    () => split(surroundings.state === 'READY' ? surroundings.data : null),
    [surroundings],
  );
  const hasMouse = matchMedia('(pointer: fine)').matches;

  return (
    <>
      {tiles && <TileBackground {...tiles} />}
      {!tiles && areas && <AreaLayer level={1} areas={areas} look={neighbour} />}
      {zones.state === 'READY' && (
        <ZoneLayer
          {...context}
          areas={zones.data}
          hrefOf={hrefOf}
          onSelect={hasMouse ? open : undefined}
          isClear={tiles !== null}
          isFar={isFar}
          hasDots={hasDots}
        />
      )}
      {!tiles && !isFar && <PlaceNames places={towns.filter(({ isMain }) => isMain || scale >= ALL_TOWNS_SCALE)} />}
    </>
  );
}

function neighbour() {
  return { className: styles.neighbour ?? '' };
}

type Town = PlaceName & { isMain: boolean };

function split(surroundings: FeatureCollection | null): { areas: FeatureCollection | null; towns: Town[] } {
  if (!surroundings) return { areas: null, towns: [] };
  const towns = surroundings.features.flatMap(({ geometry, properties }) => {
    const [longitude, latitude] = geometry.type === 'Point' ? geometry.coordinates : [];
    if (longitude === undefined || latitude === undefined) return [];
    return [{ name: String(properties?.name), isMain: properties?.main === true, latitude, longitude }];
  });
  const features = surroundings.features.filter(({ geometry }) => geometry.type !== 'Point');
  return { areas: { ...surroundings, features }, towns };
}

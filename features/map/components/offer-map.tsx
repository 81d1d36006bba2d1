'use client';

import { useEffect, useState } from 'react';
import { MapFrame } from '@/components/map/map-frame';
import type { SearchCriteria } from '@/features/search/criteria';
import { buildSearchParams } from '@/features/search/params';
import type { Locale } from '@/i18n/locales';
import type { ResultBounds } from '../serializers';
import type { MapTexts } from '../texts';
import { extent, wallonia } from '../view';
import type { ZoneCentres } from '../zone-centres';
import { areaToShow, toLatLngBounds } from './bounds';
import { MapLegend } from './map-legend';
import { type MapLook, OfferLayers } from './offer-layers';
import { useAnswer } from './use-answer';

/** What every part of the map is given. */
export type MapContext = {
  criteria: SearchCriteria;
  locale: Locale;
  zones: readonly ZoneCentres[];
  texts: MapTexts;
};

type Props = MapContext & {
  tileUrl?: string | undefined;
  tileAttribution?: string | undefined;
  /** The first points are on the map: it may be shown. */
  onFirstPoints: () => void;
  onFailure: () => void;
};

// The whole of Wallonia on a narrow phone, and streets.
const MIN_ZOOM = 6;
const MAX_ZOOM = 17;
const MARGIN = 1;

/** The map of a search. Fetched on its own, with the map library; the page around it is whole without it. */
export function OfferMap({ tileUrl, tileAttribution, onFirstPoints, onFailure, ...context }: Props) {
  const { criteria, texts } = context;
  const query = buildSearchParams({ ...criteria, sort: null, page: 1 }).toString();
  const answer = useAnswer<ResultBounds>(`/api/map/bounds${query && `?${query}`}`);
  const [look, setLook] = useState<MapLook>('NEAR');
  const hasFailed = answer.state === 'FAILED';
  useEffect(() => {
    if (hasFailed) onFailure();
  }, [hasFailed, onFailure]);
  if (answer.state !== 'READY') return null;

  return (
    <>
      <MapFrame
        label={texts.label}
        zoomInLabel={texts.zoomIn}
        zoomOutLabel={texts.zoomOut}
        touchHint={texts.touchHint}
        bounds={toLatLngBounds(areaToShow(answer.data, criteria) ?? wallonia)}
        maxBounds={toLatLngBounds({
          west: extent.west - MARGIN,
          south: extent.south - MARGIN,
          east: extent.east + MARGIN,
          north: extent.north + MARGIN,
        })}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        notices={[texts.noticeBoundaries, texts.noticePlaces]}
      >
        <OfferLayers
          {...context}
          query={query}
          bounds={answer.data}
          tiles={tileUrl ? { url: tileUrl, attribution: tileAttribution ?? '' } : null}
          onLook={setLook}
          onFirstPoints={onFirstPoints}
          onFailure={onFailure}
        />
      </MapFrame>
      <MapLegend texts={texts} look={look} />
    </>
  );
}

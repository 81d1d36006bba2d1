'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Dots } from '@/components/map/dots';
import { PointMarkers } from '@/components/map/point-markers';
import { SearchCircle } from '@/components/map/search-circle';
import { type MapMover, useMapMover } from '@/components/map/use-map-mover';
import { useMapView } from '@/components/map/use-map-view';
import type { SearchCriteria } from '@/features/search/criteria';
import { parsePointKey } from '@/features/search/point-key';
import { type Box, cellBox } from '../cells';
import { formatMessage } from '../format';
import type { ResultBounds } from '../serializers';
import { cellsOfView, NEAR_SCALE, overlap } from '../view';
import { Background, type Tiles } from './background';
import { areaToShow, toArea, toLatLngBounds } from './bounds';
import { MapMessages } from './map-messages';
import type { MapContext } from './offer-map';
import { PointPopup } from './point-popup';
import { toMarker } from './to-marker';
import { useCells } from './use-cells';
import { useListSync } from './use-list-sync';

/** `FAR`: the zones' numbers are written. `DOTS`: there are so many points, besides, that they are dots. */
export type MapLook = 'NEAR' | 'FAR' | 'DOTS';

type Props = MapContext & {
  query: string;
  bounds: ResultBounds;
  onLook: (look: MapLook) => void;
  tiles: Tiles | null;
  onFirstPoints: () => void;
  onFailure: () => void;
};

/** So few signs leave room for the zones' numbers even from far. */
const MAX_SIGNS_FROM_FAR = 12;

/** Everything on the map, kept in step with the search, the list and the reader's moves. */
export function OfferLayers({ query, bounds, onLook, tiles, onFirstPoints, onFailure, ...context }: Props) {
  const { criteria, texts, locale } = context;
  const view = useMapView();
  const mover = useMapMover(toArea(areaToShow(bounds, criteria)));
  const { level, cells } = useMemo(() => cellsOfView(view, view.scale), [view]);
  const { shown, hasFailed, retry } = useCells(cells, level, query);
  useFollowResults(mover, bounds, criteria, view);
  useEffect(() => {
    if (shown) onFirstPoints();
    else if (hasFailed) onFailure();
  }, [shown, hasFailed, onFirstPoints, onFailure]);

  const features = shown?.features;
  const markers = useMemo(() => features?.map((one) => toMarker(one, texts, locale)) ?? [], [features, texts, locale]);
  const isFar = view.scale < NEAR_SCALE;
  const hasDots = isFar && markers.length > MAX_SIGNS_FROM_FAR;
  useEffect(() => onLook(hasDots ? 'DOTS' : isFar ? 'FAR' : 'NEAR'), [hasDots, isFar, onLook]);
  const ids = useMemo(() => new Set(markers.map(({ id }) => id)), [markers]);
  const { highlighted, markItems } = useListSync(ids, shown?.level ?? level);
  const groupLabel = useCallback((sites: number) => formatMessage(texts.group, locale, { sites }), [texts, locale]);

  const [opened, setOpened] = useState<{ id: string; query: string } | null>(null);
  const { zoomTo } = mover;
  const select = useCallback(
    (id: string) => {
      const [z = '', x = '', y = ''] = id.split('/');
      if (parsePointKey(id)) setOpened({ id, query });
      else zoomTo(toLatLngBounds(cellBox({ z: Number(z), x: Number(x), y: Number(y) })));
    },
    [query, zoomTo],
  );
  const close = useCallback(() => setOpened(null), []);

  return (
    <>
      <Background {...context} tiles={tiles} scale={view.scale} isFar={isFar} hasDots={hasDots} />
      {bounds.circle && <SearchCircle {...bounds.circle} />}
      {hasDots ? (
        <Dots places={markers} highlighted={highlighted} />
      ) : (
        <PointMarkers
          markers={markers}
          groupLabel={groupLabel}
          highlighted={highlighted}
          onSelect={select}
          onHover={markItems}
        />
      )}
      {opened?.query === query && (
        <PointPopup
          key={opened.id}
          id={opened.id}
          place={markers.find(({ id }) => id === opened.id)?.place ?? ''}
          query={query}
          texts={texts}
          locale={locale}
          onClose={close}
        />
      )}
      <MapMessages
        {...context}
        view={view}
        isMoved={mover.isMoved && !opened}
        isEmpty={!bounds.bbox}
        hasFailed={shown !== null && hasFailed}
        onSearch={mover.settle}
        onRetry={retry}
      />
    </>
  );
}

/** Shows the results of a new search, unless the reader has chosen where to look and some of them are there. */
function useFollowResults(mover: MapMover, bounds: ResultBounds, criteria: SearchCriteria, view: Box): void {
  const last = useRef(bounds);
  useEffect(() => {
    const area = areaToShow(bounds, criteria);
    if (last.current === bounds) return;
    last.current = bounds;
    if (area && (mover.follows() || !overlap(area, view))) mover.fit(toArea(area));
  }, [mover, bounds, criteria, view]);
}

'use client';

import type { LatLngBoundsExpression } from 'leaflet';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { prefersStillness } from './motion';

export type MapMover = {
  /** True once the reader has moved the map since it was last fitted or settled. */
  isMoved: boolean;
  /** Shows an area; the map is then as if untouched. */
  fit: (bounds: LatLngBoundsExpression) => void;
  /** Shows an area because the reader asked for it: a move of theirs. */
  zoomTo: (bounds: LatLngBoundsExpression) => void;
  /** Takes what the reader has moved to as what is meant to be seen. */
  settle: () => void;
  /** False once the reader has chosen what to see: the map then stays there. */
  follows: () => boolean;
};

/** Closer than this a fitted map shows nothing to recognise. */
const MAX_FIT_ZOOM = 12;

/** Moves the map, and tells the reader's own moves from those of the program. */
export function useMapMover(): MapMover {
  const map = useMap();
  const [isMoved, setMoved] = useState(false);
  const isOwnMove = useRef(false);
  const isFitted = useRef(true);

  useEffect(() => {
    // A popup that makes room for itself moves the map too, and so does a container that changes its size.
    const own = () => {
      isOwnMove.current = true;
    };
    const moved = () => {
      if (!isOwnMove.current) {
        isFitted.current = false;
        setMoved(true);
      }
      isOwnMove.current = false;
    };
    map.on('autopanstart resize', own);
    map.on('moveend', moved);
    return () => {
      map.off('autopanstart resize', own);
      map.off('moveend', moved);
    };
  }, [map]);

  const fit = useCallback(
    (bounds: LatLngBoundsExpression) => {
      isOwnMove.current = true;
      isFitted.current = true;
      setMoved(false);
      map.fitBounds(bounds, { padding: [24, 24], maxZoom: MAX_FIT_ZOOM, animate: !prefersStillness() });
    },
    [map],
  );
  const zoomTo = useCallback(
    (bounds: LatLngBoundsExpression) => void map.fitBounds(bounds, { animate: !prefersStillness() }),
    [map],
  );
  return useMemo(
    () => ({ isMoved, fit, zoomTo, settle: () => setMoved(false), follows: () => isFitted.current }),
    [isMoved, fit, zoomTo],
  );
}

'use client';

import type { FitBoundsOptions, LatLngBoundsExpression } from 'leaflet';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { prefersStillness } from './motion';

/** `hasSigns`: there are signs to touch near its sides, which the buttons of the map must not cover. */
export type Area = { bounds: LatLngBoundsExpression; hasSigns: boolean };

export type MapMover = {
  /** True once the reader has moved the map since it was last fitted or settled. */
  isMoved: boolean;
  /** Shows an area; the map is then as if untouched. */
  fit: (area: Area) => void;
  /** Shows an area because the reader asked for it: a move of theirs. */
  zoomTo: (bounds: LatLngBoundsExpression) => void;
  /** Takes what the reader has moved to as what is meant to be seen. */
  settle: () => void;
  /** False once the reader has chosen what to see: the map then stays there. */
  follows: () => boolean;
};

/** Closer than this a fitted map shows nothing to recognise. */
const MAX_FIT_ZOOM = 12;
/** Room at the sides, and for the notices at the foot. */
const narrow = { paddingTopLeft: [12, 24], paddingBottomRight: [12, 40] } satisfies FitBoundsOptions;
const wide = { paddingTopLeft: [28, 56], paddingBottomRight: [64, 48] } satisfies FitBoundsOptions;

/** Moves the map, and tells the reader's own moves from those of the program. */
export function useMapMover(initial: Area): MapMover {
  const map = useMap();
  const [isMoved, setMoved] = useState(false);
  /** Moves of the program under way: each ends in one `moveend`, also when the next one cuts it short. */
  const ownMoves = useRef(0);
  /** What the map was last fitted to; null once the reader has moved it. */
  const fitted = useRef<Area | null>(initial);

  const show = useCallback(
    ({ bounds, hasSigns }: Area, animate: boolean) => {
      ownMoves.current += 1;
      map.fitBounds(bounds, { ...(hasSigns ? wide : narrow), maxZoom: MAX_FIT_ZOOM, animate });
    },
    [map],
  );
  useEffect(() => {
    let isResizing = false;
    // A popup that makes room for itself moves the map too.
    const own = () => {
      ownMoves.current += 1;
    };
    const moved = () => {
      if (isResizing) return;
      if (ownMoves.current > 0) {
        ownMoves.current -= 1;
      } else {
        fitted.current = null;
        setMoved(true);
      }
    };
    const resized = new ResizeObserver(() => {
      isResizing = true;
      map.invalidateSize({ pan: false });
      isResizing = false;
      if (fitted.current) show(fitted.current, false);
    });
    map.on('autopanstart', own);
    map.on('moveend', moved);
    resized.observe(map.getContainer());
    return () => {
      map.off('autopanstart', own);
      map.off('moveend', moved);
      resized.disconnect();
    };
  }, [map, show]);

  const fit = useCallback(
    (area: Area) => {
      fitted.current = area;
      setMoved(false);
      show(area, !prefersStillness());
    },
    [show],
  );
  const zoomTo = useCallback(
    (bounds: LatLngBoundsExpression) => void map.fitBounds(bounds, { animate: !prefersStillness() }),
    [map],
  );
  return useMemo(
    () => ({ isMoved, fit, zoomTo, settle: () => setMoved(false), follows: () => fitted.current !== null }),
    [isMoved, fit, zoomTo],
  );
}

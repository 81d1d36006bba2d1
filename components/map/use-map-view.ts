'use client';

import type { LatLngBounds } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';

export type MapView = { scale: number; west: number; south: number; east: number; north: number };

/** What the map shows now, told at rest, not while it moves. */
export function useMapView(): MapView {
  const map = useMap();
  const [view, setView] = useState(() => toView(map.getZoom(), map.getBounds()));
  useEffect(() => {
    const update = () => setView(toView(map.getZoom(), map.getBounds()));
    map.on('moveend', update);
    return () => {
      map.off('moveend', update);
    };
  }, [map]);
  return view;
}

function toView(scale: number, bounds: LatLngBounds): MapView {
  return {
    scale,
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}

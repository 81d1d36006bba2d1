'use client';

import type { Feature, FeatureCollection } from 'geojson';
import type { PathOptions } from 'leaflet';
import { useCallback } from 'react';
import { GeoJSON } from 'react-leaflet';

type Props = {
  areas: FeatureCollection;
  /** Class of an area's path, colours being the style sheet's; a fill only for what a class cannot say. */
  look: (id: string) => { className: string; fillColor?: string };
  onSelect?: (id: string) => void;
};

/** Areas drawn under everything else. Not reachable by keyboard: whatever they do, a link does too. */
export function AreaLayer({ areas, look, onSelect }: Props) {
  const style = useCallback(
    (feature?: Feature): PathOptions => ({
      ...look(String(feature?.id)),
      fillOpacity: 1,
      interactive: Boolean(onSelect),
    }),
    [look, onSelect],
  );
  return (
    <GeoJSON
      data={areas}
      style={style}
      interactive={Boolean(onSelect)}
      eventHandlers={onSelect ? { click: ({ propagatedFrom }) => onSelect(String(propagatedFrom.feature.id)) } : {}}
    />
  );
}

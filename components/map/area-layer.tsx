'use client';

import type { Feature, FeatureCollection } from 'geojson';
import type { PathOptions } from 'leaflet';
import { useCallback } from 'react';
import { GeoJSON, Pane } from 'react-leaflet';

type Props = {
  /** Areas of a lower level lie under those of a higher one, and all under any other drawing. */
  level: 1 | 2;
  areas: FeatureCollection;
  /** Class of an area's path, colours being the style sheet's; a fill only for what a class cannot say. */
  look: (id: string) => { className: string; fillColor?: string };
  onSelect?: (id: string) => void;
};

/** Areas drawn under everything else. Not reachable by keyboard: whatever they do, a link does too. */
export function AreaLayer({ level, areas, look, onSelect }: Props) {
  const style = useCallback(
    (feature?: Feature): PathOptions => ({
      ...look(String(feature?.id)),
      fillOpacity: 1,
      interactive: Boolean(onSelect),
    }),
    [look, onSelect],
  );
  return (
    <Pane name={`areas-${level}`} style={{ zIndex: 200 + level }}>
      <GeoJSON
        data={areas}
        style={style}
        interactive={Boolean(onSelect)}
        eventHandlers={onSelect ? { click: ({ propagatedFrom }) => onSelect(String(propagatedFrom.feature.id)) } : {}}
      />
    </Pane>
  );
}

'use client';

import { TileLayer } from 'react-leaflet';

/** Streets of the tile server that the operator has chosen; without one the map asks nobody. */
export function TileBackground({ url, attribution }: { url: string; attribution: string }) {
  return <TileLayer url={url} attribution={attribution} maxZoom={19} />;
}

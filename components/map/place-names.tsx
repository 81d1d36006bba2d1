'use client';

import { divIcon } from 'leaflet';
import { useMemo } from 'react';
import { Marker } from 'react-leaflet';
import styles from './map.module.css';

export type PlaceName = { name: string; latitude: number; longitude: number };

/** Names to find one's way by: they do nothing and are not announced. */
export function PlaceNames({ places }: { places: readonly PlaceName[] }) {
  return places.map((place) => <Name key={place.name} place={place} />);
}

function Name({ place }: { place: PlaceName }) {
  const icon = useMemo(() => {
    const text = document.createElement('span');
    text.textContent = place.name;
    text.ariaHidden = 'true';
    return divIcon({ html: text, className: styles.placeName ?? '', iconSize: [0, 0] });
  }, [place.name]);
  return (
    <Marker
      position={[place.latitude, place.longitude]}
      icon={icon}
      interactive={false}
      keyboard={false}
      zIndexOffset={-2000}
    />
  );
}

'use client';

import { divIcon } from 'leaflet';
import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { Marker } from 'react-leaflet';
import styles from './map.module.css';

type Props = {
  latitude: number;
  longitude: number;
  /** Over the markers rather than under them. */
  isAbove: boolean;
  children: ReactNode;
};

/** Anything of the page, such as a link, centred on a point of the map. */
export function MapLabel({ latitude, longitude, isAbove, children }: Props) {
  const holder = useMemo(() => document.createElement('div'), []);
  const icon = useMemo(() => divIcon({ html: holder, className: styles.label ?? '', iconSize: [0, 0] }), [holder]);
  return (
    <>
      <Marker
        position={[latitude, longitude]}
        icon={icon}
        interactive={false}
        keyboard={false}
        zIndexOffset={isAbove ? 2000 : -1000}
      />
      {createPortal(children, holder)}
    </>
  );
}

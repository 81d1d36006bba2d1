'use client';

import 'leaflet/dist/leaflet.css';
import type { LatLngBoundsExpression } from 'leaflet';
import type { ReactNode } from 'react';
import { MapContainer, ZoomControl } from 'react-leaflet';
import styles from './map.module.css';
import { MapGestures } from './map-gestures';
import { MapNotices } from './map-notices';
import { prefersStillness } from './motion';

type Props = {
  label: string;
  zoomInLabel: string;
  zoomOutLabel: string;
  touchHint: string;
  bounds: LatLngBoundsExpression;
  /** Where the map stops: nothing lies beyond. */
  maxBounds: LatLngBoundsExpression;
  /** Whole numbers: the library that groups markers loses some when the least zoom is a broken one. */
  minZoom: number;
  maxZoom: number;
  /** Always in sight, in the corner that the library keeps for them. */
  notices: readonly string[];
  children: ReactNode;
};

/** The map itself: a region that can be moved by pointer, touch and keyboard, and named in the reader's language. */
export function MapFrame(props: Props) {
  const moves = !prefersStillness();
  return (
    <section className={styles.frame} aria-label={props.label}>
      <MapContainer
        className={styles.canvas ?? ''}
        bounds={props.bounds}
        maxBounds={props.maxBounds}
        maxBoundsViscosity={0.8}
        minZoom={props.minZoom}
        maxZoom={props.maxZoom}
        // Quarters: a region fits a narrow screen without half of it being margin.
        zoomSnap={0.25}
        zoomControl={false}
        scrollWheelZoom={false}
        zoomAnimation={moves}
        fadeAnimation={moves}
        markerZoomAnimation={moves}
        inertia={moves}
      >
        <ZoomControl position="topright" zoomInTitle={props.zoomInLabel} zoomOutTitle={props.zoomOutLabel} />
        <MapNotices notices={props.notices} />
        <MapGestures touchHint={props.touchHint} />
        {props.children}
      </MapContainer>
    </section>
  );
}

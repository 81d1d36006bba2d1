'use client';

import { Marker as LeafletMarker, type MarkerCluster } from 'leaflet';
import type {} from 'leaflet.markercluster';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import styles from './markers.module.css';

/**
 * What Leaflet does not tell of markers: focus beside hover, the points inside a group, and the keys of a button.
 *
 * @param onHover points under the pointer or in focus, none when it has left
 */
export function useMarkerEvents(onHover: (layers: LeafletMarker[]) => void): void {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    const enter = ({ target }: Event) => {
      const sign = signOf(target);
      if (!sign) return;
      map.eachLayer((layer) => {
        if (!(layer instanceof LeafletMarker) || layer.getElement() !== sign) return;
        onHover(isGroup(layer) ? layer.getAllChildMarkers() : [layer]);
      });
    };
    const leave = ({ target }: Event) => {
      if (signOf(target)) onHover([]);
    };
    const press = (event: KeyboardEvent) => {
      const sign = signOf(event.target);
      if (!sign || sign !== event.target || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      // A group dissolves when it is opened: the reader goes on from the map, not from the top of the page.
      if (sign.querySelector(`.${styles.group}`)) container.focus({ preventScroll: true });
      sign.click();
    };
    container.addEventListener('pointerover', enter);
    container.addEventListener('focusin', enter);
    container.addEventListener('pointerout', leave);
    container.addEventListener('focusout', leave);
    container.addEventListener('keydown', press);
    return () => {
      container.removeEventListener('pointerover', enter);
      container.removeEventListener('focusin', enter);
      container.removeEventListener('pointerout', leave);
      container.removeEventListener('focusout', leave);
      container.removeEventListener('keydown', press);
    };
  }, [map, onHover]);
}

function signOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.leaflet-marker-icon') : null;
}

function isGroup(layer: LeafletMarker): layer is MarkerCluster {
  return 'getAllChildMarkers' in layer;
}

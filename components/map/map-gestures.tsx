'use client';

import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import styles from './map.module.css';

/**
 * Lets a page be scrolled over its map. By touch, one finger scrolls the page and two move the map, until the map is
 * tapped; the wheel scrolls the page until the map is clicked or focused. Touching or focusing anything else ends it.
 */
export function MapGestures({ touchHint }: { touchHint: string }) {
  const map = useMap();
  const [isActive, setActive] = useState(false);
  const [isTouch] = useState(() => matchMedia('(pointer: coarse)').matches);

  useEffect(() => {
    const container = map.getContainer();
    const activate = () => setActive(true);
    const follow = (event: Event) => {
      if (event.target instanceof Node && !container.contains(event.target)) setActive(false);
    };
    map.on('click', activate);
    container.addEventListener('focusin', activate);
    document.addEventListener('pointerdown', follow);
    document.addEventListener('focusin', follow);
    return () => {
      map.off('click', activate);
      container.removeEventListener('focusin', activate);
      document.removeEventListener('pointerdown', follow);
      document.removeEventListener('focusin', follow);
    };
  }, [map]);

  useEffect(() => {
    if (isActive) map.scrollWheelZoom.enable();
    else map.scrollWheelZoom.disable();
    if (isActive || !isTouch) map.dragging.enable();
    else map.dragging.disable();
  }, [map, isActive, isTouch]);

  return isTouch && !isActive ? <p className={styles.touchHint}>{touchHint}</p> : null;
}

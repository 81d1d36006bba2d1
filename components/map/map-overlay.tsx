'use client';

import { DomEvent } from 'leaflet';
import { type ReactNode, useCallback } from 'react';
import styles from './map.module.css';

/** Something of the page over the foot of the map; what is done there is not done to the map. */
export function MapOverlay({ children }: { children: ReactNode }) {
  const shield = useCallback((element: HTMLDivElement | null) => {
    if (!element) return;
    DomEvent.disableClickPropagation(element);
    DomEvent.disableScrollPropagation(element);
  }, []);
  return (
    <div ref={shield} className={styles.overlay}>
      {children}
    </div>
  );
}

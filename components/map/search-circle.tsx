'use client';

import { Circle } from 'react-leaflet';
import styles from './map.module.css';

type Props = { latitude: number; longitude: number; radiusKm: number };

/** How far around a point something was looked for. */
export function SearchCircle({ latitude, longitude, radiusKm }: Props) {
  return (
    <Circle
      center={[latitude, longitude]}
      radius={radiusKm * 1000}
      interactive={false}
      className={styles.circle ?? ''}
    />
  );
}

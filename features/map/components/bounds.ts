import type { Box } from '../cells';
import type { ResultBounds } from '../serializers';
import { circleBox } from '../view';

/** Leaflet's order: south-west, north-east, latitude first. */
export function toLatLngBounds({ west, south, east, north }: Box): [[number, number], [number, number]] {
  return [
    [south, west],
    [north, east],
  ];
}

/** The circle that was asked for, else all that matches; null when nothing does. */
export function areaToShow({ circle, bbox }: ResultBounds): Box | null {
  if (circle) return circleBox(circle.longitude, circle.latitude, circle.radiusKm);
  if (!bbox) return null;
  const [west, south, east, north] = bbox;
  return { west, south, east, north };
}

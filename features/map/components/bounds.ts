import type { Area } from '@/components/map/use-map-mover';
import { isNarrowed, type SearchCriteria } from '@/features/search/criteria';
import type { Box } from '../cells';
import type { ResultBounds } from '../serializers';
import { circleBox, wallonia } from '../view';

/** Leaflet's order: south-west, north-east, latitude first. */
export function toLatLngBounds({ west, south, east, north }: Box): [[number, number], [number, number]] {
  return [
    [south, west],
    [north, east],
  ];
}

/** The circle that was asked for, else all that matches, else Wallonia; null when nothing matches. */
export function areaToShow({ circle, bbox }: ResultBounds, criteria: SearchCriteria): Box | null {
  if (circle) return circleBox(circle.longitude, circle.latitude, circle.radiusKm);
  if (!bbox) return null;
  if (!isNarrowed(criteria)) return wallonia;
  const [west, south, east, north] = bbox;
  return { west, south, east, north };
}

/** Only results have signs near the sides of what they fill. */
export function toArea(box: Box | null): Area {
  return { bounds: toLatLngBounds(box ?? wallonia), hasSigns: box !== null && box !== wallonia };
}

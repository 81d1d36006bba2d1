import type { MapMarker } from '@/components/map/point-markers';
import type { Locale } from '@/i18n/locales';
import { formatMessage } from '../format';
import type { MapFeature } from '../serializers';
import type { MapTexts } from '../texts';

/**
 * A feature as a sign on the map. The number on it counts places, which add up when signs are gathered; trainings would
 * not, for one may be given at several places.
 */
export function toMarker({ geometry, properties }: MapFeature, texts: MapTexts, locale: Locale): MapMarker {
  const [longitude, latitude] = geometry.coordinates;
  const { id, sites } = properties;
  if ('cluster' in properties) {
    const label = formatMessage(texts.group, locale, { sites });
    return { id, latitude, longitude, shape: 'GROUP', count: sites, label, place: '' };
  }
  const { centres, trainings } = properties;
  const place = properties.place ?? '';
  const label = formatMessage(texts.point, locale, { place, centres, trainings });
  const shape = properties.precision === 'EXACT' ? 'PIN' : 'RING';
  return { id, latitude, longitude, shape, count: sites, label, place };
}

import { parsePointKey } from '@/features/search/point-key';
import { cellAt, cellKey, groupLevel } from './cells';

/**
 * Which feature of the map stands for a point of the list: the point itself, or the group whose square holds it.
 *
 * @param shown ids of the features on the map, whose cells are of `level`
 */
export function shownIdOf(key: string, shown: ReadonlySet<string>, level: number): string | null {
  if (shown.has(key)) return key;
  const point = parsePointKey(key);
  if (!point) return null;
  const group = cellKey(cellAt(groupLevel(level), point.longitude, point.latitude));
  return shown.has(group) ? group : null;
}

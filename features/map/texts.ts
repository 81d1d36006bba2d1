/** Keys of the namespace `map` of the catalogue: words of the map, as the catalogue holds them. */
export const mapTextKeys = [
  'label',
  'pictureLabel',
  'pictureZone',
  'pictureZoneSelected',
  'pictureOutside',
  'skip',
  'failed',
  'showMap',
  'partFailed',
  'retry',
  'zoomIn',
  'zoomOut',
  'touchHint',
  'legendTitle',
  'legendExact',
  'legendLocality',
  'legendGroup',
  'legendZone',
  'point',
  'group',
  'zoneCount',
  'outside',
  'popupLabel',
  'popupApproximate',
  'popupMore',
  'popupSiteToConfirm',
  'popupLoading',
  'popupFailed',
  'popupClose',
  'searchHere',
  'searchHereNear',
  'searchHereNowhere',
  'noPoint',
  'noticeBoundaries',
  'noticePlaces',
] as const;

export type MapTextKey = (typeof mapTextKeys)[number];
export type MapTexts = Readonly<Record<MapTextKey, string>>;

/** The words of the map for its components, plurals still to be filled: `mapTexts((key) => t.raw(key))`. */
export function mapTexts(raw: (key: MapTextKey) => unknown): MapTexts {
  const texts: Partial<Record<MapTextKey, string>> = {};
  for (const key of mapTextKeys) texts[key] = String(raw(key));
  return complete(texts);
}

function complete(texts: Partial<Record<MapTextKey, string>>): MapTexts {
  if (!isComplete(texts)) throw new Error('a word of the map is missing');
  return texts;
}

function isComplete(texts: Partial<Record<MapTextKey, string>>): texts is Record<MapTextKey, string> {
  return mapTextKeys.every((key) => texts[key] !== undefined);
}

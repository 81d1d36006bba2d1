import type { ParamProblem } from '@/features/search/params';

export type PlacesRequest =
  | { kind: 'NAMED'; name: string }
  | { kind: 'NEAREST'; latitude: number; longitude: number }
  | { kind: 'INVALID'; problems: ParamProblem[] };

const MAX_NAME_LENGTH = 80;

/** Reads a request for places: either `q`, or `lat` and `lng` in degrees. */
export function placesRequest(params: URLSearchParams): PlacesRequest {
  if (params.has('lat') || params.has('lng')) {
    const latitude = degrees(params.get('lat'), 90);
    const longitude = degrees(params.get('lng'), 180);
    const problems: ParamProblem[] = [];
    if (latitude === null) problems.push({ param: 'lat', message: 'a number of degrees from -90 to 90' });
    if (longitude === null) problems.push({ param: 'lng', message: 'a number of degrees from -180 to 180' });
    if (latitude === null || longitude === null) return { kind: 'INVALID', problems };
    return { kind: 'NEAREST', latitude, longitude };
  }
  const name = (params.get('q') ?? '').replaceAll('\0', '').trim();
  if (name === '' || name.length > MAX_NAME_LENGTH) {
    return { kind: 'INVALID', problems: [{ param: 'q', message: `from 1 to ${MAX_NAME_LENGTH} characters` }] };
  }
  return { kind: 'NAMED', name };
}

function degrees(value: string | null, max: number): number | null {
  if (value === null || !/^-?\d{1,3}(\.\d{1,15})?$/.test(value)) return null;
  const number = Number(value);
  return Math.abs(number) <= max ? number : null;
}

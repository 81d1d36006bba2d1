import { mercatorDegrees } from './projection';

export type Outline = { id: string; rings: readonly (readonly (readonly [longitude: number, latitude: number])[])[] };

export type ZonePicture = {
  width: number;
  height: number;
  frame: { west: number; north: number; scale: number };
  paths: { id: string; path: string }[];
};

const WIDTH = 600;
const MARGIN = 6;

/**
 * The outlines as SVG paths in whole units: neighbours that share a border round it the same way, so no gap opens.
 * A unit is about 420 m, and 600 of them are shown on 330 pixels or more.
 */
export function drawZonePaths(outlines: readonly Outline[]): ZonePicture {
  const points = outlines.flatMap(({ rings }) => rings.flat());
  const west = Math.min(...points.map(([longitude]) => longitude));
  const east = Math.max(...points.map(([longitude]) => longitude));
  const north = mercatorDegrees(Math.max(...points.map(([, latitude]) => latitude)));
  const south = mercatorDegrees(Math.min(...points.map(([, latitude]) => latitude)));
  const scale = Number(((WIDTH - 2 * MARGIN) / (east - west)).toFixed(3));
  const frame = {
    west: Number((west - MARGIN / scale).toFixed(5)),
    north: Number((north + MARGIN / scale).toFixed(5)),
    scale,
  };
  return {
    width: WIDTH,
    height: Math.ceil((north - south) * scale + 2 * MARGIN),
    frame,
    paths: outlines.map(({ id, rings }) => ({ id, path: rings.map((ring) => ringPath(ring, frame)).join('') })),
  };
}

/** Where a point falls in a picture. */
export function toPicture(
  [longitude, latitude]: readonly [longitude: number, latitude: number],
  { west, north, scale }: ZonePicture['frame'],
): [x: number, y: number] {
  return [Math.round((longitude - west) * scale), Math.round((north - mercatorDegrees(latitude)) * scale)];
}

/** `M x y l dx dy …z` with every separator that SVG does not need left out, and no step of length zero. */
function ringPath(ring: Outline['rings'][number], frame: ZonePicture['frame']): string {
  let path = '';
  let last: [number, number] | undefined;
  for (const point of ring.slice(0, -1)) {
    const here = toPicture(point, frame);
    if (!last) {
      path = `M${here[0]} ${here[1]}l`;
    } else {
      const [dx, dy] = [here[0] - last[0], here[1] - last[1]];
      if (dx === 0 && dy === 0) continue;
      path += `${path.endsWith('l') || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    }
    last = here;
  }
  return `${path}z`;
}

const EARTH_RADIUS_KM = 6371.0088;
const toRadians = (degrees) => (degrees * Math.PI) / 180;

/** Signed area on the sphere: positive when the ring turns counter-clockwise. */
function signedRingAreaKm2(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [lng, lat] = ring[i];
    const [nextLng, nextLat] = ring[i + 1];
    sum += toRadians(nextLng - lng) * (2 + Math.sin(toRadians(lat)) + Math.sin(toRadians(nextLat)));
  }
  return (-sum * EARTH_RADIUS_KM ** 2) / 2;
}

/** The outer rings alone, largest first, without the parts smaller than `minimumKm2`. */
export function withoutSpecks(multiPolygon, minimumKm2) {
  return multiPolygon
    .map(([outer]) => [outer])
    .filter(([outer]) => Math.abs(signedRingAreaKm2(outer)) >= minimumKm2)
    .sort(([a], [b]) => Math.abs(signedRingAreaKm2(b)) - Math.abs(signedRingAreaKm2(a)));
}

/** Rounds, drops the points that became equal to the one before, and turns outer rings counter-clockwise (RFC 7946). */
export function rounded(multiPolygon, decimals) {
  return multiPolygon.map((polygon) => polygon.map((ring, index) => wound(roundedRing(ring, decimals), index === 0)));
}

function roundedRing(ring, decimals) {
  const points = ring.map((point) => point.map((value) => Number(value.toFixed(decimals))));
  return points.filter((point, i) => i === 0 || point[0] !== points[i - 1][0] || point[1] !== points[i - 1][1]);
}

function wound(ring, counterClockwise) {
  return signedRingAreaKm2(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

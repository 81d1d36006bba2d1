/** Web Mercator, in degrees on both axes, so that server picture, tiles and Leaflet show one shape. */
export function mercatorDegrees(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}

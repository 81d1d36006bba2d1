import { encode } from 'uqr';

/** A QR code as one path of an SVG whose unit is a module, its quiet zone of four modules included. */
export type QrPicture = { size: number; path: string };

/** Error correction M: a printed sheet that was folded or stained is still read. */
export function qrPicture(text: string): QrPicture {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => rowPath(row, y)).join('');
  return { size, path };
}

/** One horizontal bar for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  const dark = row.map((isDark) => (isDark ? '#' : ' ')).join('');
  return [...dark.matchAll(/#+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1H${index}z`).join('');
}

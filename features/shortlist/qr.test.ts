import jsQr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { type QrPicture, qrPicture } from './qr';
import { shortlistHref } from './rules';

const PIXELS = 4;

/** The picture as a camera would see it: four pixels for each module, black on white. */
function drawn({ size, path }: QrPicture): { pixels: Uint8ClampedArray; side: number } {
  const side = size * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = 0; row < PIXELS; row += 1) {
      for (let column = 0; column < Number(length) * PIXELS; column += 1) {
        const at = ((Number(y) * PIXELS + row) * side + Number(x) * PIXELS + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return { pixels, side };
}

function readBack(text: string): string | undefined {
  const { pixels, side } = drawn(qrPicture(text));
  return jsQr(pixels, side, side)?.data;
}

describe('a code reads as the address of the list', () => {
  test.each([1, 3, 10])('of %i trainings', (count) => {
    const slugs = Array.from(
      { length: count },
      (_, n) => `reparer-ordinateurs-smartphones-imprimantes-droit-et-devoir-${n}`,
    );
    const url = new URL(shortlistHref(slugs), 'https://annuaire-cisp.example').href;
    expect(readBack(url)).toBe(url);
  });

  test('in a language with a prefix', () => {
    expect(readBack('https://annuaire.example/ar/ma-liste?f=a')).toBe('https://annuaire.example/ar/ma-liste?f=a');
  });
});

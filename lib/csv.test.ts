import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv';

const read = (csv: string): unknown => parse(csv, { bom: true, delimiter: ';' });

test('a file opens in a spreadsheet of Belgium', () => {
  expect(
    toCsv([
      ['a', 'b'],
      [0.5, null],
      [-25, 'é'],
    ]),
  ).toBe('\uFEFFa;b\r\n0,5;\r\n-25;é\r\n');
});

test.each(['=1+1', '+32', '-1', '@a', '\t=1', '\r=1', ' =1', '＝1'])('%j is not run as a formula', (text) => {
  expect(read(toCsv([[text]]))).toEqual([[`'${text}`]]);
});

test('every other text is read back as it was', () => {
  const text = fc.string().filter((one) => one !== '' && !/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(one));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      expect(read(toCsv(rows))).toEqual(rows);
    }),
  );
});

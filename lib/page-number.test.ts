import { expect, test } from 'vitest';
import { pageNumber } from './page-number';

test.each([
  ['1', 1],
  ['7', 7],
  ['999999', 999_999],
  [undefined, 1],
  ['', 1],
  ['0', 1],
  ['-1', 1],
  ['01', 1],
  ['1.5', 1],
  ['1e3', 1],
  ['0x10', 1],
  ['NaN', 1],
  ['1000000', 1],
  [' 2', 1],
  ['２', 1],
  ['2; DROP TABLE centre', 1],
  [['3', '4'], 3],
  [['x', '4'], 1],
  [[], 1],
])('the page that %j asks for is %i', (value, page) => {
  expect(pageNumber(value)).toBe(page);
});

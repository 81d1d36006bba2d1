import { describe, expect, test } from 'vitest';
import { lastDayOf, parsePartialDate } from './partial-date';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

describe('parsePartialDate', () => {
  test.each([
    ['2023-02-30', 'no such day'],
    ['2023-13', 'no such month'],
    ['2023-00', 'months start at 1'],
    ['23', 'two digits'],
    ['1802', 'not of our time'],
    ['2023-5-2', 'unpadded'],
    ['25/05/2023', 'another order'],
    ['vers 2002', 'words'],
    ['~2023-05', 'only a year can be approximate'],
    ['2018-2019', 'two years'],
    [' 2023', 'spaces'],
    ['', 'nothing'],
  ])('refuses "%s": %s', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  test.each([
    ['2023-05-25', '2023-05-25', 'DAY'],
    ['2024-02-29', '2024-02-29', 'DAY'],
    ['2021-05', '2021-05-01', 'MONTH'],
    ['2022', '2022-01-01', 'YEAR'],
    ['~2002', '2002-01-01', 'APPROXIMATE'],
  ])('reads "%s" as %s, %s', (text, first, precision) => {
    expect(parsePartialDate(text)).toEqual({ confirmedOn: day(first), precision });
  });
});

test.each([
  ['2028', '2028-12-31'],
  ['2024-02', '2024-02-29'],
  ['2023-12', '2023-12-31'],
  ['2023-05-25', '2023-05-25'],
])('the last day of "%s" is %s', (text, last) => {
  const date = parsePartialDate(text);
  expect(date && lastDayOf(date)).toEqual(day(last));
});

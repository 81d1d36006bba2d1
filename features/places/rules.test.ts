import { describe, expect, test } from 'vitest';
import { aPlace } from '@/tests/builders/places';
import { MAX_PLACE_LENGTH, placeParam, readTypedPlace, splitTypedPlace } from './rules';

describe('a typed place is cut into postal code and name', () => {
  test.each([
    ['5000', '5000', ''],
    ['Namur', null, 'Namur'],
    ['5000 Namur', '5000', 'Namur'],
    ['Namur 5000', '5000', 'Namur'],
    ['Namur (5000)', '5000', 'Namur'],
    ['5000Namur', '5000', 'Namur'],
    ['B-5000', '5000', ''],
    ['  5000   Saint  Servais ', '5000', 'Saint Servais'],
    ['Ham-sur-Heure', null, 'Ham-sur-Heure'],
    ['50000', null, '50000'],
    ['15000', null, '15000'],
    ['500', null, '500'],
    ['', null, ''],
    ['()', null, ''],
  ])('%j', (typed, postalCode, name) => {
    expect(splitTypedPlace(typed)).toEqual({ postalCode, name });
  });
});

test('a place in a URL says its postal code and its name, and is cut back into them', () => {
  const place = aPlace('Liège');
  expect(placeParam(place)).toBe('4000 Liège');
  expect(splitTypedPlace(placeParam(place))).toEqual({ postalCode: '4000', name: 'Liège' });
});

test.each([
  [undefined, ''],
  [' 5000 ', '5000'],
  [['5000', '4000'], '5000'],
  ['a\0b\ud800', 'a b'],
  ['x'.repeat(MAX_PLACE_LENGTH + 1), 'x'.repeat(MAX_PLACE_LENGTH)],
])('the place %j of a URL is read as %j', (value, read) => {
  expect(readTypedPlace(value)).toBe(read);
});

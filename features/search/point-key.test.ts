import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePointKey, pointKey } from './point-key';

test('says longitude first, five decimals and the precision', () => {
  expect(pointKey({ latitude: 50.46692, longitude: 4.86612, isExact: true })).toBe('4.86612,50.46692e');
  expect(pointKey({ latitude: 50.5, longitude: 4, isExact: false })).toBe('4.00000,50.50000l');
});

test('parse gives back a point that has the same key', () => {
  const latitude = fc.double({ min: 49.4, max: 50.9, noNaN: true });
  const longitude = fc.double({ min: 2.8, max: 6.5, noNaN: true });
  fc.assert(
    fc.property(latitude, longitude, fc.boolean(), (lat, lng, isExact) => {
      const key = pointKey({ latitude: lat, longitude: lng, isExact });
      const point = parsePointKey(key);
      expect(point && pointKey(point)).toBe(key);
      expect(point?.latitude).toBeCloseTo(lat, 4);
      expect(point?.longitude).toBeCloseTo(lng, 4);
    }),
  );
});

test.each([
  '',
  '4.8,50.4e',
  '4.86612,50.46692',
  '4.86612,50.46692x',
  '-4.86612,50.46692e',
  '4.86612, 50.46692e',
  '9/1/2',
])('refuses %j', (key) => {
  expect(parsePointKey(key)).toBeNull();
});

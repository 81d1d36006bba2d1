import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressLine, mapHref, plannerHref } from './directions';

const namur = { street: 'rue de l’Église 3 & 5', postalCode: '5000', localityName: 'Namur' };

test('an address without street is its locality', () => {
  expect(addressLine({ ...namur, street: null })).toBe('5000 Namur');
  expect(addressLine(namur)).toBe('rue de l’Église 3 & 5, 5000 Namur');
});

test('the planner is asked for public transport to the whole address', () => {
  expect(plannerHref(namur)).toBe(
    'https://www.google.com/maps/dir/?api=1&destination=rue+de+l%E2%80%99%C3%89glise+3+%26+5%2C+5000+Namur%2C+Belgique&travelmode=transit',
  );
});

test('no address breaks out of its parameter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (street) => {
      const site = { ...namur, street };
      const planner = new URL(plannerHref(site));
      expect(planner.origin).toBe('https://www.google.com');
      expect([...planner.searchParams.keys()]).toEqual(['api', 'destination', 'travelmode']);
      expect(planner.searchParams.get('destination')).toBe(`${street}, 5000 Namur, Belgique`);
      expect([...new URL(mapHref(site)).searchParams]).toEqual([['query', `${street}, 5000 Namur, Belgique`]]);
    }),
  );
});

import { expect, test } from 'vitest';
import { noCriteria } from './criteria';
import { rareWordsOf } from './rare-searches';

const words = (text: string, total = 0, change = {}) => rareWordsOf({ ...noCriteria, text, ...change }, total);

test('keeps the plain words of a search that found next to nothing', () => {
  expect(words('Taxidermiste !')).toBe('taxidermiste');
  expect(words('Élevage de lamas', 2)).toBe('elevage de lamas');
});

test.each([
  ['found enough', 'jardin', 3, {}],
  ['has no words', '...', 0, {}],
  ['is narrowed by a filter', 'soudeur', 0, { methods: ['DEFI'] }],
  ['is narrowed by a place', 'soudeur', 0, { place: '6700' }],
  ['is not the first page', 'soudeur', 0, { page: 2 }],
])('keeps nothing when a search %s', (_why, text, total, change) => {
  expect(words(text, total, change)).toBeNull();
});

test.each([
  'jean.dupont@example.org',
  'mon numéro 0470 12 34 56',
  'dossier 1234567',
  '85.07.30-033.28',
  'je m’appelle Jeanne et j’habite rue des Bois avec mes deux enfants',
  'lettre '.repeat(9),
])('keeps nothing of what may say who somebody is: %s', (text) => {
  expect(words(text)).toBeNull();
});

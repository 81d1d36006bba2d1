import { expect, test } from 'vitest';
import { conceptName } from './reading';

test('a concept is called in the language of the page, else in French, else by its slug', () => {
  const concept = { typed: 'brood', slug: 'boulanger', kind: 'JOB' as const };
  const names = { FR: 'Boulangerie', NL: 'Bakkerij' };
  expect(conceptName({ ...concept, names }, 'nl')).toBe('Bakkerij');
  expect(conceptName({ ...concept, names }, 'de')).toBe('Boulangerie');
  expect(conceptName({ ...concept, names }, 'xx')).toBe('Boulangerie');
  expect(conceptName({ ...concept, names: {} }, 'fr')).toBe('boulanger');
});

import { expect, test } from 'vitest';
import { toFrenchWords } from './load-french-words';

test('keeps plain words of two to fourteen letters, once', () => {
  const words = [
    'abricot',
    'Éléphant',
    'elephant',
    'a-t-il',
    "aujourd'hui",
    'été',
    'cœliaque',
    'anticonstitution',
    'ou',
    'tâche',
  ];
  expect(toFrenchWords(JSON.stringify(words))).toEqual(['abricot', 'elephant', 'ete', 'coeliaque', 'ou', 'tache']);
});

test('refuses a list of something else', () => {
  expect(() => toFrenchWords('{"words": []}')).toThrow();
});

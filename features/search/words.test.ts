import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '@/tests/builders/text';
import { allowedTypos, wordsOf } from './words';

describe('the words of a text', () => {
  test.each([
    ['', []],
    ['  ...  ', []],
    ['Aide-Ménagère', ['aide', 'ménagère']],
    ["l'ordinateur d’accueil", ['l', 'ordinateur', 'd', 'accueil']],
    ['3D, C++ & vélos!', ['3d', 'c', 'vélos']],
    ['تعلم الفرنسية', ['تعلم', 'الفرنسية']],
    ["'; DROP TABLE centre; --", ['drop', 'table', 'centre']],
    ['c:* & !b | (d)', ['c', 'b', 'd']],
    ["Aide à la personne, formation a l'emploi", ['aide', 'la', 'personne', 'formation', 'l', 'emploi']],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are at most twelve, each at most forty letters', () => {
    expect(wordsOf('mot '.repeat(50))).toHaveLength(12);
    expect(wordsOf('a'.repeat(100))).toEqual(['a'.repeat(40)]);
    expect(wordsOf(`a${'𝐚'.repeat(100)}`)).toEqual([`a${'𝐚'.repeat(39)}`]);
  });

  test('hold letters and digits only, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordsOf(text).filter((word) => !/^[\p{L}\p{N}]+$/u.test(word))).toEqual([]);
      }),
    );
  });
});

describe('the letters that may be wrong', () => {
  test.each([
    ['vente', 0],
    ['bois', 0],
    ['cariste', 1],
    ['soudeur', 1],
    ['netoyage', 1],
    ['jardinier', 2],
    ['permis2024', 0],
    ['7000', 0],
  ])('in %s: %i', (word, typos) => {
    expect(allowedTypos(word)).toBe(typos);
  });
});

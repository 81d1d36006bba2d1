import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedTypos, correctionOf, type Lookalike, MAX_DISTANCE, MIN_CORRECTED_LENGTH } from './typos';

/** Lookalikes as the database gives them: the distance counts letters to add, take away or replace. */
const looksLike = (word: string, distance: number, similarity = 0.5): Lookalike => ({
  word,
  distance,
  similarity,
  soundsAlike: false,
});
const soundsLike = (word: string, distance: number): Lookalike => ({ ...looksLike(word, distance), soundsAlike: true });

describe('the letters that may be wrong', () => {
  test.each([
    ['vente', 0],
    ['bois', 0],
    ['cariste', 1],
    ['soudeu', 1],
    ['netoyage', 1],
    ['jardinier', 2],
    ['permis2024', 0],
    ['7000', 0],
    ['', 0],
  ])('in %s: %i', (word, typos) => {
    expect(allowedTypos(word)).toBe(typos);
  });
});

describe('the word that was meant', () => {
  test.each([
    ['netoyage', looksLike('nettoyage', 1), 'nettoyage'],
    ['jardinnier', looksLike('jardiniere', 2), 'jardiniere'],
    ['manager', looksLike('manger', 1), 'manger'],
    ['manegr', looksLike('manger', 2), 'manger'],
    ['menuiseire', looksLike('menuiserie', 2), 'menuiserie'],
  ])('by %s', (typed, lookalike, meant) => {
    expect(correctionOf(typed, [lookalike])).toBe(meant);
  });

  test.each([
    ['nothing looks like it', 'xylophone', []],
    ['it is too short', 'vante', [looksLike('vente', 1)]],
    ['it has a digit', 'permis3', [looksLike('permis', 1)]],
    ['two letters are wrong in a short word', 'maneeeg', [looksLike('manege', 2)]],
    ['three letters are wrong', 'jardinnnnier', [looksLike('jardinier', 3)]],
    ['it is the very word', 'nettoyage', [looksLike('nettoyage', 0)]],
  ])('is unknown when %s', (_why, typed, lookalikes) => {
    expect(correctionOf(typed, lookalikes)).toBeNull();
  });

  test('sounds the same, in short words too, however it is written', () => {
    expect(correctionOf('kuizine', [looksLike('kuizines', 2), soundsLike('cuisine', 2)])).toBe('cuisine');
    expect(correctionOf('vandeuze', [soundsLike('vendeuse', 3)])).toBe('vendeuse');
    expect(correctionOf('vélo', [soundsLike('velot', 1)])).toBe('velot');
    expect(correctionOf('lir', [soundsLike('lire', 1)])).toBeNull();
    expect(correctionOf('abc4', [soundsLike('abcd', 1)])).toBeNull();
  });

  test('has two letters that changed places before two that are wrong', () => {
    const lookalikes = [looksLike('jardinage', 2, 0.9), looksLike('jardinier', 2, 0.1)];
    expect(correctionOf('jardineir', lookalikes)).toBe('jardinier');
    // Not neighbours: two mistakes, too many for this length.
    expect(correctionOf('regnam', [looksLike('mengar', 2)])).toBeNull();
  });

  test('has fewer wrong letters, then the same first letter, then more in common', () => {
    expect(correctionOf('soudeurre', [looksLike('souder', 2, 0.9), looksLike('soudeuse', 1, 0.1)])).toBe('soudeuse');
    expect(correctionOf('pondre', [looksLike('tondre', 1, 0.9), looksLike('poudre', 1, 0.1)])).toBe('poudre');
    expect(correctionOf('caristte', [looksLike('cariste', 1, 0.4), looksLike('caristae', 1, 0.8)])).toBe('caristae');
  });

  test('does not depend on the order of the lookalikes, and has no more wrong letters than allowed', () => {
    const letters = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 4, maxLength: 10 })
      .map((all) => all.join(''));
    const lookalike = fc.record({
      word: letters,
      distance: fc.integer({ min: 0, max: MAX_DISTANCE }),
      similarity: fc.double({ min: 0, max: 1, noNaN: true }),
      soundsAlike: fc.constant(false),
    });
    const lookalikes = fc.uniqueArray(lookalike, { selector: ({ similarity }) => similarity, maxLength: 6 });
    fc.assert(
      fc.property(letters, lookalikes, (typed, list) => {
        const meant = correctionOf(typed, list);
        expect(correctionOf(typed, list.toReversed())).toBe(meant);
        if (meant === null) return;
        expect(typed.length).toBeGreaterThanOrEqual(MIN_CORRECTED_LENGTH);
        expect(list.some(({ word, distance }) => word === meant && distance > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

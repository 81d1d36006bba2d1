import { describe, expect, test } from 'vitest';
import { both, either, inParts, inStages, quote, simplify } from './ts-query';

describe('a query said shorter', () => {
  test.each([
    ['a word said twice', "'a' | 'b' | 'a'", "'a' | 'b'"],
    ['a part of the text, beside the word anywhere', "('cuisin') | ('cuisin':A | 'plong':A)", "'cuisin' | 'plong':A"],
    ['fewer parts of the text', "'a':A | 'a':AC", "'a':AC"],
    ['a condition on what is found anyway', "'a' | 'a':AC & 'domain:bois'", "'a'"],
    ['a phrase with a word that is enough', "'a':A | 'b':A <-> 'a':A | 'a':A <2> 'c':A", "'a':A"],
    ['a word beside its beginning', "'menu':* | 'menuisier'", "'menu':*"],
    ['conditions of which one says the other', "'a' & ('a' | 'b') & 'a':A", "'a':A"],
    ['brackets', "((('a')) | (('b' & ('c'))))", "'a' | ('b' & 'c')"],
  ])('leaves out %s', (_, query, shorter) => {
    expect(simplify(query)).toBe(shorter);
  });

  test.each(["'a':A | 'a':C", "'a' <-> 'b'", "('a' & 'b') | ('a' & 'c')", "'l''''eau' & 'x\\\\y'", "'domain:horeca'"])(
    'keeps %s',
    (query) => {
      expect(simplify(query)).toBe(query);
    },
  );

  test.each(['', "'a' |", "('a'", "'a' 'b'", 'a & b', "'a' & !'b'"])(
    'refuses what is no query of ours: %s',
    (query) => {
      expect(() => simplify(query)).toThrow('not a tsquery');
    },
  );
});

test('a query of some parts of the text', () => {
  expect(inParts("'a' & 'b':* | 'c' <-> 'd'", 'AB')).toBe("('a':AB & 'b':*AB) | ('c':AB <-> 'd':AB)");
});

test('queries are joined, those that are missing left out', () => {
  expect(both([null, "'a'", "'b' | 'c'"])).toBe("('a') & ('b' | 'c')");
  expect(either([null, null])).toBeNull();
  expect(quote("l'eau\\")).toBe("'l''eau\\\\'");
});

describe('a query in stages', () => {
  test('asks for single words first, and for the others only where they are not', () => {
    expect(inStages("'a' | 'b' <-> 'c' | 'd':A")).toEqual(["'a' | 'd':A", "(('b' <-> 'c')) & !('a' | 'd':A)"]);
  });

  test.each(["'a'", "'a' | 'b':*A", "'a' & ('b' | 'c')", "'a' <-> 'b' | 'c' & 'd'"])('is one stage: %s', (query) => {
    expect(inStages(query)).toEqual([query]);
  });
});

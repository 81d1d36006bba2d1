import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '@/tests/builders/text';
import { plainText, plainWordsOf, withoutStopWords, wordsOf } from './words';

const typedWordsOf = (text: string) => wordsOf(text).map(({ typed }) => typed);

describe('the words of a text', () => {
  test.each([
    ['', []],
    ['  ...  ', []],
    ['Aide-Ménagère', ['aide', 'menagere']],
    ["l'ordinateur d’accueil", ['l', 'ordinateur', 'd', 'accueil']],
    ['3D, C++ & vélos!', ['3d', 'c', 'velos']],
    ["'; DROP TABLE centre; --", ['drop', 'table', 'centre']],
    ['c:* & !b | (d)', ['c', 'b', 'd']],
    ["Aide à la personne, formation a l'emploi", ['aide', 'a', 'la', 'personne', 'formation', 'a', 'l', 'emploi']],
    ['😀 jardin 🌱', ['jardin']],
    ['snake_case', ['snake', 'case']],
    // A mark alone is no word, whatever it would stand on.
    ['\u0301 a \u064e', ['a']],
  ])('of %j', (text, words) => {
    expect(plainWordsOf(text)).toEqual(words);
  });

  test('are kept as they were typed beside their plain letters', () => {
    expect(wordsOf('Ménagère, À')).toEqual([
      { typed: 'Ménagère', plain: 'menagere' },
      { typed: 'À', plain: 'a' },
    ]);
  });

  test('are the same however their accents are encoded', () => {
    expect(wordsOf('me\u0301nage'.normalize('NFD'))).toEqual(wordsOf('ménage'));
  });

  test('are at most twenty-four, each at most forty letters', () => {
    expect(wordsOf('mot '.repeat(50))).toHaveLength(24);
    expect(typedWordsOf('a'.repeat(100))).toEqual(['a'.repeat(40)]);
    expect(typedWordsOf(`a${'𐐷'.repeat(100)}`)).toEqual([`a${'𐐷'.repeat(39)}`]);
    // What is no word takes no one's place.
    expect(plainWordsOf(`${'\u0301 '.repeat(50)}jardin`)).toEqual(['jardin']);
  });

  test('hold letters, digits and their marks only, in pieces of text of the right size, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(text);
        expect(words.length).toBeLessThanOrEqual(24);
        for (const { typed, plain } of words) {
          expect(typed).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect(plain).toMatch(/[\p{L}\p{N}]/u);
          expect([...typed].length).toBeLessThanOrEqual(40);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('that are plain stay as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,40}$/), { maxLength: 24 }), (words) => {
        expect(plainWordsOf(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('plain letters', () => {
  test.each([
    ['ÉLÈVE', 'eleve'],
    ['œuvre, cœur, ŒUVRE', 'oeuvre, coeur, oeuvre'],
    ['curriculum vitæ', 'curriculum vitae'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['smørrebrød', 'smorrebrod'],
    ['ﬁnance', 'finance'],
    ['１２', '12'],
  ])('of %s are %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test.each([
    ['İstanbul', 'istanbul'],
    ['ışık', 'isik'],
    ['ISI', 'isi'],
    ['aşçı', 'asci'],
    ['öğretmen', 'ogretmen'],
  ])('of Turkish have one i: %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test.each([
    // Й is a letter of its own, not an accented И; so are Ї and Ґ.
    ['ЙОЙ', 'йой'],
    ['и\u0306', 'й'],
    ['Україна', 'україна'],
    ['ґанок', 'ґанок'],
    ["кар'єра", "кар'єра"],
  ])('of Cyrillic keep their marks: %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test.each([
    ['أَعمال', 'اعمال'],
    ['إدارة', 'اداره'],
    ['آلة', 'اله'],
    ['مُعَلِّم', 'معلم'],
    ['مستشفى', 'مستشفي'],
    ['طـــبخ', 'طبخ'],
    ['هٰذا', 'هذا'],
  ])('of Arabic have no vowel marks and one form of each letter: %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
    expect(plainWordsOf(text)).toEqual([plain]);
  });

  test('stay as they are when made plain again, for words of the languages of the lexicon', () => {
    const letters =
      'abcçdéèêëfgğhiıİjklmnñoöœpqrsşßtuüvwxyzæàâîïôùûÿłøđ АБВГҐДЕЄЖЗИІЇЙКЩЬЮЯ ابتثجحخدذأإآٱىةي\u064e\u0651';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (characters) => {
        const once = plainText(characters.join(''));
        expect(plainText(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words that count', () => {
  const stops = new Set(['je', 'la', 'formation']);

  test('are those that say something', () => {
    expect(withoutStopWords(['je', 'fais', 'la', 'cuisine'], stops)).toEqual(['fais', 'cuisine']);
  });

  test('are all of them when none says something', () => {
    expect(withoutStopWords(['la', 'formation'], stops)).toEqual(['la', 'formation']);
    expect(withoutStopWords([], stops)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { hasPassiveWithAgent, readingsOf, sentencesOf, wordsOf } from './readability';

describe('a message', () => {
  test.each([
    ['Bonjour', ['Bonjour']],
    ['Un <cisp>CISP</cisp> à {place}', ['Un CISP à Namur']],
    ['{count, plural, =0 {rien} one {# centre} other {# centres}} ici', ['rien ici', '7 centre ici', '7 centres ici']],
    ['{a, plural, one {un} other {deux}}, {b, plural, one {x} other {y}}', ['un, x', 'un, y', 'deux, x', 'deux, y']],
  ])('%s is read as %j', (message, readings) => expect(readingsOf(message)).toEqual(readings));

  test.each([
    ['Venez. Appelez ! Où ? Ici : là', ['Venez.', 'Appelez !', 'Où ?', 'Ici :', 'là']],
    ['Namur, 5000', ['Namur, 5000']],
    ['À 2.5 km…', ['À 2.5 km…']],
  ])('%s has the sentences %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  test('is counted in words as they are read', () => {
    expect(wordsOf('L’aide : 2 € par heure, sous-titre « vrai ».')).toEqual([
      'L’',
      'aide',
      '2',
      'par',
      'heure',
      'sous-titre',
      'vrai',
    ]);
  });

  test.each([
    ['Le centre est compté par la Région', true],
    ['Les cours sont payés par le Forem', true],
    ['Le centre est ici. Passez par Namur', false],
    ['Comptez les centres par zone', false],
  ])('%s: passive %s', (text, expected) => expect(hasPassiveWithAgent(text)).toBe(expected));
});

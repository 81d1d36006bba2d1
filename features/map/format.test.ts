import { describe, expect, test } from 'vitest';
import messages from '@/messages/fr.json';
import { formatMessage } from './format';
import { mapTextKeys, mapTexts } from './texts';

const centres = '{name} : {centres, plural, =0 {aucun centre} one {# centre} other {# centres}}';

describe('formatMessage', () => {
  test.each([
    [0, 'Namur : aucun centre'],
    [1, 'Namur : 1 centre'],
    [2, 'Namur : 2 centres'],
    [1500, 'Namur : 1\u202f500 centres'],
  ])('%i', (count, text) => {
    expect(formatMessage(centres, 'fr', { name: 'Namur', centres: count })).toBe(text);
  });

  test('uses the plurals of the language: French counts 0 as one, Arabic has a dual', () => {
    expect(formatMessage('{n, plural, one {# lieu} other {# lieux}}', 'fr', { n: 0 })).toBe('0 lieu');
    expect(formatMessage('{n, plural, one {a} two {b} few {c} other {d}}', 'ar', { n: 2 })).toBe('b');
  });

  test('two plurals in one message, and values that look like patterns', () => {
    const both = '{a, plural, one {# x} other {# xs}}, {b, plural, one {# y} other {# ys}} {place}';
    expect(formatMessage(both, 'fr', { a: 1, b: 2, place: '$& {a}' })).toBe('1 x, 2 ys $& {a}');
  });
});

test('every word of the map is in the catalogue and can be filled', () => {
  const raw: Record<string, unknown> = messages.map;
  const texts = mapTexts((key) => raw[key]);
  const values = { name: 'N', place: 'P', centres: 2, trainings: 2, sites: 2, count: 2, km: 5 };
  for (const key of mapTextKeys) {
    const text = formatMessage(texts[key], 'fr', values);
    expect(text, key).not.toMatch(/[{}#]|undefined/);
    expect(text.trim(), key).not.toBe('');
  }
});

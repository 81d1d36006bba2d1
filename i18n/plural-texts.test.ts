import { describe, expect, test } from 'vitest';
import { languages, locales } from './locales';
import { pluralTexts } from './plural-texts';

describe.each(locales)('a number that is not known yet in %s', (locale) => {
  const rules = new Intl.PluralRules(languages[locale].tag);
  const texts = pluralTexts(locale, (count) => `${count} ${rules.select(count)}`);

  test.each([1, 2, 3, 5, 8, 11, 21, 100])('is said as %i will be', (count) => {
    expect(texts[rules.select(count)]).toBe(`{count} ${rules.select(count)}`);
  });

  test('has a text for what is not foreseen', () => {
    expect(texts.other).toContain('{count}');
  });
});

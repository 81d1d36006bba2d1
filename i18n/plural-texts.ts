import { type Locale, languages } from './locales';

export type PluralTexts = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers that between them are of every plural category of our languages. */
const samples = [1, 2, 3, 11, 100] as const;

/**
 * A message with a number by plural category, `{count}` where the number stands: what the browser needs to say a number
 * that the server does not know yet.
 */
export function pluralTexts(locale: Locale, write: (count: number) => string): PluralTexts {
  const rules = new Intl.PluralRules(languages[locale].tag);
  const textOf = (count: number) => write(count).replace(String(count), '{count}');
  const texts: Partial<PluralTexts> = {};
  for (const count of samples) texts[rules.select(count)] = textOf(count);
  // A language that has no whole number of this category still needs its text for what is not foreseen.
  return { ...texts, other: texts.other ?? textOf(11) };
}

import { type Locale, languages } from '@/i18n/locales';

const PLURAL = /\{(\w+), plural, ((?:[^{}]*\{[^{}]*\})+)\}/g;
const CHOICE = /(=?\w+) \{([^{}]*)\}/g;

/**
 * Fills a message as the catalogue holds it: `{name}` and `{count, plural, =0 {…} one {# lieu} other {# lieux}}`, not
 * nested. The whole of ICU weighs more than the map's own code, and the browser needs no more than this.
 */
export function formatMessage(template: string, locale: Locale, values: Record<string, string | number> = {}): string {
  return template
    .replace(PLURAL, (_whole, name: string, choices: string) =>
      plural(choices, Number(values[name] ?? 0), languages[locale].tag),
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function plural(choices: string, count: number, tag: string): string {
  const texts = new Map([...choices.matchAll(CHOICE)].map(([, key = '', text = '']) => [key, text]));
  const text = texts.get(`=${count}`) ?? texts.get(new Intl.PluralRules(tag).select(count)) ?? texts.get('other') ?? '';
  return text.replaceAll('#', new Intl.NumberFormat(tag).format(count));
}

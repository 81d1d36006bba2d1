import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

export const languages = ['fr', 'nl', 'de', 'en', 'ar', 'uk', 'tr'] as const;
export type Language = (typeof languages)[number];
export const otherLanguages = languages.filter((language) => language !== 'fr');

export const inLanguage = (language: Language, path: string) =>
  language === 'fr' ? path : `/${language}${path === '/' ? '' : path}`;

type Catalogue = Record<string, Record<string, string>>;

export function catalogue(language: Language): Catalogue {
  const messages: Catalogue = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8'));
  return messages;
}

const textsOf = (messages: Catalogue) => Object.values(messages).flatMap((texts) => Object.values(texts));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the interface says in French and not in this language: whole texts, and what stands between their values. */
export function onlyFrench(language: Language): string[] {
  const own = new Set(textsOf(catalogue(language)).map(plain));
  const pieces = textsOf(catalogue('fr'))
    .filter((text) => !text.includes(', plural,'))
    .flatMap((text) => text.split(/\{\w+\}|<[^>]*>/).map(plain))
    .filter((text) => text.length > 2 && /\p{L}/u.test(text));
  // A quotation in French within a text of the language is meant: what to say on the phone.
  return [...new Set(pieces)].filter((text) => ![...own].some((one) => one.includes(text)));
}

/** Every text that is read or heard in a page and not marked as French. */
export async function unmarkedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const isFrench = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === 'fr';
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script,style,code') && !isFrench(node.parentElement)) {
        found.add((node.textContent ?? '').replace(/\s+/g, ' ').trim());
      }
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (!isFrench(element)) found.add((element.getAttribute(name) ?? '').replace(/\s+/g, ' ').trim());
      }
    }
    return [...found].filter(Boolean);
  });
}

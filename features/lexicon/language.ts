import { Language } from '@/generated/prisma/enums';

/** The language of the lexicon for a code like "fr"; undefined when it has none. */
export function languageOf(code: string): Language | undefined {
  return Object.values(Language).find((language) => language.toLowerCase() === code);
}

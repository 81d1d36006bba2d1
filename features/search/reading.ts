import { languageOf } from '@/features/lexicon/language';
import type { Reading } from './meaning';

/** What the interface calls a concept. */
export function conceptName({ slug, names }: Reading['concepts'][number], locale: string): string {
  const language = languageOf(locale);
  return (language && names[language]) ?? names.FR ?? slug;
}

import { z } from 'zod';
import { ConceptKind, Language, TrainingType } from '@/generated/prisma/enums';

// The message of a format rule is a key: each user of these schemas says it in its own language.
const name = z.string().trim().min(1).max(80);
/** What a visitor may type, or what stands in a title. */
const phrase = name.regex(/\p{L}/u, 'phrase');

const conceptSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(80);
const language = z.enum(Language);

/** A job, a skill or a need, and what shows that a training is about it. */
export const conceptFields = z.strictObject({
  slug: conceptSlug,
  kind: z.enum(ConceptKind),
  domains: z.array(z.string().min(1)),
  types: z.array(z.enum(TrainingType)),
  titles: z.array(phrase),
});
export type ConceptFields = z.output<typeof conceptFields>;

/** A concept in one language: how it is shown, the words that surely mean it, and those that may. */
export const conceptTexts = z.strictObject({
  concept: conceptSlug,
  language,
  name,
  words: z.array(phrase).min(1),
  also: z.array(phrase),
});
export type ConceptTexts = z.output<typeof conceptTexts>;

export const stopWordList = z.strictObject({ language, words: z.array(phrase).min(1) });
export type StopWordList = z.output<typeof stopWordList>;

/** Why a word may surely mean several concepts. */
export const sharedWord = z.strictObject({ word: phrase, reason: z.string().trim().min(1).max(200) });
export type SharedWord = z.output<typeof sharedWord>;

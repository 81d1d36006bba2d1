import type { Place, PlaceAnswer } from '@/features/places/rules';
import type { ConceptKind, Language } from '@/generated/prisma/enums';
import { noCriteria, type SearchCriteria } from './criteria';

/** A search once its words and its place are understood: what every query is made from. */
export type Meaning = {
  /** With the place that the words name, when no other was given. */
  criteria: SearchCriteria;
  place: Place | null;
  /** Null = the words ask for nothing in particular. */
  words: SearchedWords | null;
};

/** Nothing asked: everyone. */
export const wholeOffer: Meaning = { criteria: noCriteria, place: null, words: null };

/** Queries are texts of `tsquery`. */
export type SearchedWords = {
  /** What a training must fit. */
  match: string;
  /** What it must fit to be ranked first: the same, and a sign in its title; null = no sign of it is in titles. */
  titleMatch: string | null;
  /** What it is ranked by, one by one. */
  units: SearchUnit[];
};

/** One thing that is looked for, with its signs from the surest to the weakest; null = there is no such sign. */
export type SearchUnit = {
  typed: string;
  /** What it was understood as, in French; null = the word itself. */
  name: string | null;
  /** True = results that fit it come first, others are not left out: for whom a training is. */
  isPreference: boolean;
  /** Words that it is made of: longer phrases say more. */
  tokens: number;
  queries: UnitQueries;
};

export type UnitQueries = {
  /** As typed. */
  exact: string | null;
  /** Whatever its ending. */
  stem: string | null;
  /** By what the lexicon says: in the title, or anywhere. */
  conceptTitle: string | null;
  concept: string | null;
  /** By words of the lexicon that may mean something else. */
  maybe: string | null;
  /** Half typed. */
  prefix: string | null;
  /** The whole of its domains, when there is nothing closer. */
  near: string | null;
};

/** What was made of the words, to be shown. */
export type Reading = {
  concepts: { typed: string; slug: string; kind: ConceptKind; names: Partial<Record<Language, string>> }[];
  corrections: { typed: string; read: string }[];
  /** The whole text with them, or null when there is none. */
  correctedText: string | null;
  /** Words left aside because nothing fits them. */
  ignored: string[];
  /** The words taken for a place. */
  placeTyped: string | null;
  /** The text without them; the whole text when there are none. */
  textWithoutPlace: string;
  /** What a listed training fits: all of it, what is not ignored, some of it, or only a neighbouring domain. */
  scope: 'ALL' | 'SOME' | 'NEAR';
  /** The distance that was needed to find something around the place among the words; null = the one asked for. */
  widenedToKm: number | null;
};

export type Understanding = {
  meaning: Meaning;
  placeAnswer: PlaceAnswer;
  /** Null without words, or when they are to be taken as they are. */
  reading: Reading | null;
};

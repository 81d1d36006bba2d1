import 'server-only';
import type { ConceptKind, Language } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';
import { type Lookalike, MAX_DISTANCE, MIN_SOUNDED_LENGTH } from './typos';
import type { Word } from './words';

/** What is known of a plain word before it is understood. */
export type WordFacts = {
  /** It says nothing of what is looked for. */
  isStop: boolean;
  /** A word of the offer, the lexicon, a place or French, or too short to be taken for a mistake. */
  isKnown: boolean;
  /** A word of French: endings of other languages do not apply to it. */
  isFrench: boolean;
  /** A word of French or of the lexicon: a village of that name must be asked for more clearly. */
  isOrdinary: boolean;
  /** For an unknown word: known ones that are written nearly like it. */
  lookalikes: Lookalike[];
};

const MAX_LOOKALIKES = 12;
const MAX_BEGUN = 3;

/** The facts about each word, in the order of `words`. */
export async function describeWords(db: Db, words: readonly Word[]): Promise<WordFacts[]> {
  if (words.length === 0) return [];
  return db.$queryRaw<WordFacts[]>`
    WITH typed AS (
      SELECT n, word, written,
        word ~ '^[a-z]$' OR EXISTS (SELECT FROM stop_word WHERE stop_word.word = typed.word) AS is_stop,
        EXISTS (SELECT FROM french_word WHERE french_word.word = typed.word) AS is_french,
        EXISTS (SELECT FROM lexicon_token WHERE lexicon_token.token = typed.word) AS is_in_lexicon,
        length(word) < ${MIN_SOUNDED_LENGTH} OR word ~ '[0-9]'
          OR EXISTS (SELECT FROM search_word WHERE stem = lexicon_stem('FR', typed.word))
          OR EXISTS (SELECT FROM search_word WHERE search_word.word ^@ typed.word)
          OR EXISTS (
            SELECT FROM unnest(enum_range(NULL::language)) AS spoken
            JOIN lexicon_token ON lexicon_token.language = spoken AND stem = lexicon_stem(spoken, typed.word))
          OR EXISTS (SELECT FROM lexicon_token WHERE lexicon_token.token ^@ typed.word)
          OR EXISTS (SELECT FROM locality WHERE ' ' || search_name LIKE '% ' || typed.word || '%') AS is_known
      FROM unnest(${words.map(({ plain }) => plain)}::text[], ${words.map(({ typed }) => typed)}::text[])
        WITH ORDINALITY AS typed(word, written, n)
    )
    SELECT is_stop AS "isStop", is_known OR is_french AS "isKnown", is_french AS "isFrench",
      is_french OR is_in_lexicon AS "isOrdinary",
      CASE WHEN is_known OR is_french THEN '[]' ELSE (
        SELECT coalesce(jsonb_agg(lookalike), '[]') FROM (
          SELECT * FROM near_words(typed.word, typed.written, ${MAX_DISTANCE})
          ORDER BY "soundsAlike" DESC, distance, similarity DESC, word
          LIMIT ${MAX_LOOKALIKES}
        ) AS lookalike) END AS lookalikes
    FROM typed
    ORDER BY n`;
}

/** A concept that a phrase stands for. The queries are those of its generated columns, as text. */
export type FoundConcept = {
  /** Which of the phrases. */
  phrase: number;
  slug: string;
  kind: ConceptKind;
  /** By language, upper case as in the database. */
  names: Partial<Record<Language, string>>;
  /** False = the phrase may mean something else as well. */
  isSure: boolean;
  /** Word by word, not by stems alone. */
  isExact: boolean;
  isFrench: boolean;
  titleQuery: string | null;
  query: string;
  nearQuery: string | null;
};

/** The concepts that each phrase, given as its plain words in any order, stands for in any language. */
export async function findConcepts(db: Db, phrases: readonly (readonly string[])[]): Promise<FoundConcept[]> {
  if (phrases.length === 0) return [];
  const asked = JSON.stringify(phrases.map((tokens, phrase) => ({ phrase, tokens })));
  return db.$queryRaw<FoundConcept[]>`
    SELECT found.phrase, concept.slug, concept.kind, found."isSure", found."isExact", found."isFrench",
      (SELECT coalesce(jsonb_object_agg(language, name), '{}') FROM concept_name WHERE concept_id = concept.id) AS names,
      concept.title_query::text AS "titleQuery", concept.query::text AS query, concept.near_query::text AS "nearQuery"
    FROM (
      SELECT asked.phrase, word.concept_id, bool_or(word.is_sure) AS "isSure", bool_or(word.language = 'FR') AS "isFrench",
        bool_or(word.tokens <@ asked.tokens AND word.tokens @> asked.tokens) AS "isExact"
      FROM jsonb_to_recordset(${asked}::jsonb) AS asked(phrase int, tokens text[])
      CROSS JOIN unnest(enum_range(NULL::language)) AS spoken
      CROSS JOIN LATERAL (
        -- One look into the index for each form: the offset keeps the planner from reading the whole lexicon.
        SELECT * FROM concept_word WHERE form = lexicon_form(spoken, asked.tokens) AND language = spoken OFFSET 0
      ) AS word
      GROUP BY asked.phrase, word.concept_id
    ) AS found
    JOIN concept ON concept.id = found.concept_id
    ORDER BY found.phrase, concept.slug`;
}

/** The concepts that have a sure word beginning with this plain text; none when it could be too many things. */
export async function findConceptsBegunBy(db: Db, text: string): Promise<FoundConcept[]> {
  const begun = await db.$queryRaw<{ slug: string; tokens: string[] }[]>`
    SELECT DISTINCT ON (concept.slug) concept.slug, word.tokens
    FROM concept_word AS word JOIN concept ON concept.id = word.concept_id
    WHERE word.plain LIKE ${`${text}%`} AND word.is_sure
    ORDER BY concept.slug, length(word.plain)
    LIMIT ${MAX_BEGUN + 1}`;
  if (begun.length > MAX_BEGUN) return [];
  const found = await findConcepts(
    db,
    begun.map(({ tokens }) => tokens),
  );
  return found.filter(({ phrase, slug }) => begun[phrase]?.slug === slug);
}

/** `typedAs`: the word of the lexicon that what was typed begins. */
export type SuggestedConcept = { slug: string; kind: ConceptKind; name: string; typedAs: string };

/**
 * Concepts that find something and have a word in which every one of these begins a word; sure words before others,
 * those of the interface's language and of French before those of other languages.
 */
export async function suggestConcepts(
  db: Db,
  words: readonly string[],
  language: Language,
  limit: number,
): Promise<SuggestedConcept[]> {
  const patterns = words.map((word) => `% ${word}%`);
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length);
  return db.$queryRaw<SuggestedConcept[]>`
    WITH fitting AS (
      SELECT DISTINCT ON (word.concept_id) word.concept_id, word.word, word.is_sure, word.plain,
        word.language = ${language}::language AS is_own, word.language = 'FR' AS is_french
      FROM concept_word AS word
      WHERE word.plain LIKE ${`%${longest}%`} AND ' ' || word.plain LIKE ALL (${patterns})
      ORDER BY word.concept_id, word.is_sure DESC, word.language = ${language}::language DESC, word.language = 'FR' DESC,
        length(word.plain), word.word
    )
    SELECT concept.slug, concept.kind, fitting.word AS "typedAs",
      (SELECT name FROM concept_name
        WHERE concept_id = concept.id AND language IN (${language}::language, 'FR')
        ORDER BY language = ${language}::language DESC LIMIT 1) AS name
    FROM fitting JOIN concept ON concept.id = fitting.concept_id
    WHERE EXISTS (SELECT FROM offer WHERE offer.search_vector @@ concept.query)
    ORDER BY is_sure DESC, fitting.plain LIKE ${`${words.join(' ')}%`} DESC, is_own DESC, is_french DESC,
      length(fitting.plain), concept.slug
    LIMIT ${limit}`;
}

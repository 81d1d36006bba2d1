import 'server-only';
import { describeWords, type FoundConcept, type WordFacts } from '@/features/lexicon/data';
import { correctionOf } from '@/features/lexicon/typos';
import { type Word, wordsOf } from '@/features/lexicon/words';
import { findPlace } from '@/features/places/data';
import { type Place, placeParam } from '@/features/places/rules';
import type { Db } from '@/lib/db';
import { countTrainings } from './counts/data';
import { noCriteria, radiusChoicesKm, type SearchCriteria } from './criteria';
import { firstThatFinds } from './data';
import { explainWords, type Found, isPointedAt, type ReadWord } from './explain';
import type { Meaning, Reading, SearchedWords, SearchUnit, Understanding } from './meaning';
import type { Span } from './spans';
import { allOf, attemptsOf, unitOf, wordUnit } from './units';
import { buildWordQueries, type WordQueries } from './word-queries';

/** Understands the words and the place of a search. The one way from criteria to queries. */
export async function understand(db: Db, criteria: SearchCriteria): Promise<Understanding> {
  const placeAnswer = await findPlace(db, criteria.place);
  const place = placeAnswer.kind === 'FOUND' ? placeAnswer.place : null;
  const asked = place ? criteria : { ...criteria, place: '' };
  const { meaning, reading } = await understandWords(db, asked, place);
  return { meaning, placeAnswer, reading };
}

/** The same when the place is known. */
export async function understandWords(
  db: Db,
  criteria: SearchCriteria,
  place: Place | null,
): Promise<{ meaning: Meaning; reading: Reading | null }> {
  const typed = wordsOf(criteria.text);
  if (criteria.exact) return { meaning: { criteria, place, words: await takeAsTyped(db, typed) }, reading: null };
  if (typed.length === 0) return { meaning: { criteria, place, words: null }, reading: null };

  const words = await readWords(db, typed);
  const [spans, queries] = await Promise.all([
    explainWords(db, words, place === null && criteria.place === ''),
    buildWordQueries(
      db,
      words.map(({ plain }) => plain),
    ),
  ]);
  const placeSpan = spans.find(({ found }) => found.kind === 'PLACE');
  const named = placeSpan?.found.kind === 'PLACE' ? placeSpan.found.place : null;
  const { words: searched, concepts, ignored, scope } = await search(db, words, spans, queries);

  // "à Namur" goes as a whole.
  const placeStart = placeSpan && isPointedAt(words, placeSpan.start) ? placeSpan.start - 1 : placeSpan?.start;
  const text = (list: readonly { typed: string }[]) => list.map((word) => word.typed).join(' ');
  const reading: Reading = {
    concepts,
    corrections: words.flatMap(({ typed: from, plain, correctedTo }) =>
      correctedTo === null ? [] : [{ typed: from, read: plain }],
    ),
    correctedText: words.some(({ correctedTo }) => correctedTo !== null)
      ? words.map(({ typed: from, correctedTo }) => correctedTo ?? from).join(' ')
      : null,
    ignored,
    placeTyped: placeSpan ? text(words.slice(placeSpan.start, placeSpan.end)) : null,
    textWithoutPlace: placeSpan ? text([...words.slice(0, placeStart), ...words.slice(placeSpan.end)]) : criteria.text,
    scope,
    widenedToKm: null,
  };
  // A text that is a place only, or that asks for nothing in particular, leaves no words to rank by.
  const inForce = {
    ...criteria,
    text: searched ? criteria.text : '',
    place: named ? placeParam(named) : criteria.place,
  };
  const meaning = { criteria: inForce, place: named ?? place, words: searched };
  return named && searched ? widen(db, meaning, reading) : { meaning, reading };
}

/** A place that was only named among the words is where to begin: when nothing is near there, farther is meant too. */
async function widen(db: Db, meaning: Meaning, reading: Reading): Promise<{ meaning: Meaning; reading: Reading }> {
  const { criteria } = meaning;
  const atMost = (radiusKm: number) =>
    countTrainings(db, {
      ...meaning,
      criteria: { ...noCriteria, text: criteria.text, place: criteria.place, radiusKm },
    });
  if ((await atMost(criteria.radiusKm)).total > 0) return { meaning, reading };
  for (const radiusKm of radiusChoicesKm.filter((km) => km > criteria.radiusKm)) {
    if ((await atMost(radiusKm)).total > 0) {
      return {
        meaning: { ...meaning, criteria: { ...criteria, radiusKm } },
        reading: { ...reading, widenedToKm: radiusKm },
      };
    }
  }
  return { meaning, reading };
}

/** Each word as it is typed or as it ends otherwise, nothing more. */
async function takeAsTyped(db: Db, typed: readonly Word[]): Promise<SearchedWords | null> {
  const queries = await buildWordQueries(
    db,
    typed.map(({ plain }) => plain),
  );
  const units = typed.flatMap((word, i): SearchUnit[] => {
    const { exact = null, stem = null } = queries[i] ?? {};
    return stem === null ? [] : [wordUnit(word.typed, { exact, stem })];
  });
  return allOf(units);
}

/** The words with typing mistakes put right. */
async function readWords(db: Db, typed: readonly Word[]): Promise<ReadWord[]> {
  const facts = await describeWords(db, typed);
  const corrected = typed.map(({ plain }, i) => correctionOf(plain, facts[i]?.lookalikes ?? []));
  const words = typed.map((word, i) => ({
    ...word,
    plain: corrected[i] ?? word.plain,
    plainTyped: word.plain,
    correctedTo: corrected[i] ?? null,
    isStrange: facts[i]?.isKnown === false,
  }));
  if (corrected.every((word) => word === null)) return words.flatMap((word, i) => withFacts(word, facts[i]));
  // What was meant may well be a word that says nothing: "aprendre".
  const again = await describeWords(db, words);
  return words.flatMap((word, i) => withFacts(word, again[i]));
}

function withFacts(word: Omit<ReadWord, keyof WordFacts>, facts: WordFacts | undefined): ReadWord[] {
  return facts ? [{ ...word, ...facts }] : [];
}

type Searched = Pick<Reading, 'concepts' | 'ignored' | 'scope'> & { words: SearchedWords | null };

/** The queries of what was found and of the words that nothing explains, as strict as still finds something. */
async function search(
  db: Db,
  words: readonly ReadWord[],
  spans: readonly Span<Found>[],
  queries: readonly WordQueries[],
): Promise<Searched> {
  const explained = spans.flatMap((span) => unitOf(span, words, queries) ?? []);
  const covered = (index: number) => spans.some(({ start, end }) => index >= start && index < end);
  const free = words.flatMap(({ typed, isStop, isFrench }, index): SearchUnit[] => {
    const own = queries[index];
    if (isStop || covered(index) || !own || own.stem === null) return [];
    // A whole word is not half typed: "secret" does not begin "secrétariat".
    const prefix = isFrench && words.length > 1 ? null : own.prefix;
    return [wordUnit(typed, { ...own, prefix })];
  });
  const concepts = spans.flatMap(({ start, end, found }) =>
    found.kind === 'CONCEPT' ? conceptsShown(found.concepts, words.slice(start, end)) : [],
  );
  const all = [...explained, ...free];
  if (all.length === 0) return { words: null, concepts, ignored: [], scope: 'ALL' };

  const attempts = attemptsOf(explained, free);
  const index =
    (await firstThatFinds(
      db,
      attempts.map((attempt) => attempt.words.match),
    )) ?? 0;
  const attempt = attempts[index];
  if (!attempt) throw new Error('words without a query');
  const isLookedFor = new Set(attempt.words.units);
  return {
    words: attempt.words,
    concepts,
    ignored: all.filter((unit) => !isLookedFor.has(unit)).map(({ typed }) => typed),
    scope: attempt.scope,
  };
}

function conceptsShown(concepts: readonly FoundConcept[], words: readonly Word[]): Reading['concepts'] {
  const typed = words.map((word) => word.typed).join(' ');
  const sure = concepts.filter(({ isSure }) => isSure);
  return (sure.length > 0 ? sure : concepts).map(({ slug, kind, names }) => ({ typed, slug, kind, names }));
}

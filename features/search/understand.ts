import 'server-only';
import { findNamedCentres, type NamedCentre } from '@/features/centres/data';
import { describeWords, type FoundConcept, findConcepts, type WordFacts } from '@/features/lexicon/data';
import { correctionOf } from '@/features/lexicon/typos';
import { type Word, wordsOf } from '@/features/lexicon/words';
import { findNamedPlaces, findPlace, type NamedPlace } from '@/features/places/data';
import { type Place, placeParam } from '@/features/places/rules';
import type { Db } from '@/lib/db';
import type { SearchCriteria } from './criteria';
import type { Meaning, Reading, SearchedWords, SearchUnit, Understanding, UnitQueries } from './meaning';
import { chooseSpans, runsOf, type Span } from './spans';
import { both, buildWordQueries, either, firstThatFinds, type WordQueries } from './word-queries';

/** Words of the longest phrases of the lexicon, and of the longest names. */
const LONGEST_PHRASE = 4;
const LONGEST_NAME = 6;

/** Before a name, they say that it is a place: "à", "in", "bij", "nach", "біля", "في". */
const placeWords: ReadonlySet<string> = new Set(
  'a au aux vers pres autour environs region commune ville in te bij naar rond bei nach um near around у в біля до في ب قرب'.split(
    ' ',
  ),
);

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
  const spans = await explain(db, words, place === null && criteria.place === '');
  const placeSpan = spans.find(({ found }) => found.kind === 'PLACE');
  const named = placeSpan?.found.kind === 'PLACE' ? placeSpan.found.place : null;
  const { words: searched, concepts, ignored, scope } = await search(db, words, spans);

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
  };
  // A text that is a place only, or that asks for nothing in particular, leaves no words to rank by.
  const inForce = {
    ...criteria,
    text: searched ? criteria.text : '',
    place: named ? placeParam(named) : criteria.place,
  };
  return { meaning: { criteria: inForce, place: named ?? place, words: searched }, reading };
}

/** Each word as it is typed or as it ends otherwise, nothing more. */
async function takeAsTyped(db: Db, typed: readonly Word[]): Promise<SearchedWords | null> {
  const queries = await buildWordQueries(
    db,
    typed.map(({ plain }) => plain),
  );
  const units = typed.flatMap((word, i): SearchUnit[] => {
    const { exact, stem } = queries[i] ?? noSigns;
    return stem === null
      ? []
      : [{ typed: word.typed, name: null, isPreference: false, queries: { ...noSigns, exact, stem } }];
  });
  const match = both(units.map((unit) => matchOf(unit.queries)));
  return match === null ? null : { match, units };
}

type ReadWord = Word & WordFacts & { correctedTo: string | null };

/** The words with typing mistakes put right. */
async function readWords(db: Db, typed: readonly Word[]): Promise<ReadWord[]> {
  const facts = await describeWords(db, typed);
  const corrected = typed.map(({ plain }, i) => correctionOf(plain, facts[i]?.lookalikes ?? []));
  const words = typed.map((word, i) => ({
    ...word,
    plain: corrected[i] ?? word.plain,
    correctedTo: corrected[i] ?? null,
  }));
  if (corrected.every((word) => word === null)) return words.flatMap((word, i) => withFacts(word, facts[i]));
  // What was meant may well be a word that says nothing: "aprendre".
  const again = await describeWords(db, words);
  return words.flatMap((word, i) => withFacts(word, again[i]));
}

function withFacts(word: Word & { correctedTo: string | null }, facts: WordFacts | undefined): ReadWord[] {
  return facts ? [{ ...word, ...facts }] : [];
}

type Found =
  | { kind: 'CONCEPT'; concepts: FoundConcept[]; isWhole: boolean }
  | { kind: 'CENTRE'; centre: NamedCentre }
  | { kind: 'PLACE'; place: NamedPlace };

/** What the lexicon, the names of centres and those of places say of stretches of the words. */
async function explain(db: Db, words: readonly ReadWord[], seekPlace: boolean): Promise<Span<Found>[]> {
  const counts = words.some(({ isStop }) => !isStop) ? words.map(({ isStop }) => !isStop) : words.map(() => true);
  // Without the words that say nothing, and with them: "homme à tout faire".
  const phrases = [
    ...runsOf(counts, LONGEST_PHRASE).map((run) => ({ ...run, isWhole: false })),
    ...runsOf(
      words.map(() => true),
      LONGEST_PHRASE,
    )
      .filter(({ start, end }) => end - start > 1 && counts.slice(start, end).includes(false))
      .map((run) => ({ ...run, isWhole: true })),
  ];
  // Names keep their small words: "La Louvière", "Les Copeaux".
  // Names are compared in Latin letters alone, and would lose words of others.
  const names = runsOf(
    words.map(({ plain }) => /^[a-z0-9]+$/.test(plain)),
    LONGEST_NAME,
  ).filter(({ start, end, words: { length } }) => length === end - start);
  const plain = (indexes: readonly number[]) => indexes.flatMap((index) => words[index]?.plain ?? []);
  const nameTexts = names.map((run) => plain(run.words).join(' '));
  const [concepts, centres, places] = await Promise.all([
    findConcepts(
      db,
      phrases.map((run) => plain(run.words)),
    ),
    findNamedCentres(db, nameTexts),
    seekPlace ? findNamedPlaces(db, nameTexts) : [],
  ]);

  const spans: Span<Found>[] = [];
  phrases.forEach(({ start, end, isWhole }, index) => {
    const found = closestOf(concepts.filter(({ phrase }) => phrase === index));
    if (found.length > 0) spans.push({ start, end, found: { kind: 'CONCEPT', concepts: found, isWhole } });
  });
  for (const centre of centres) {
    const run = names[centre.phrase];
    if (run) spans.push({ start: run.start, end: run.end, found: { kind: 'CENTRE', centre } });
  }
  for (const place of places) {
    const run = names[place.phrase];
    if (run && isPlace(words, run, place)) {
      spans.push({ start: run.start, end: run.end, found: { kind: 'PLACE', place } });
    }
  }
  return keepOnePlace(chooseSpans(spans, (found) => preference[found.kind]));
}

const preference = { CONCEPT: 0, CENTRE: 1, PLACE: 2 } as const;

/** Phrases found word by word rather than by stems, in French rather than elsewhere, surely rather than perhaps. */
function closestOf(concepts: readonly FoundConcept[]): FoundConcept[] {
  const narrowed = [...concepts];
  for (const holds of [({ isExact }: FoundConcept) => isExact, ({ isFrench }: FoundConcept) => isFrench]) {
    if (narrowed.some(holds)) narrowed.splice(0, narrowed.length, ...narrowed.filter(holds));
  }
  return narrowed;
}

/** A village may be called as an ordinary word ("Lessive", "Forêt"): it then needs a word that points to a place. */
function isPlace(words: readonly ReadWord[], run: { start: number; end: number }, place: NamedPlace): boolean {
  if (place.isMain || isPointedAt(words, run.start) || run.end - run.start > 1) return true;
  return !words.slice(run.start, run.end).every(({ isOrdinary, isStop }) => isOrdinary || isStop);
}

/** True when a word like "à" stands before. */
function isPointedAt(words: readonly ReadWord[], start: number): boolean {
  return placeWords.has(words[start - 1]?.plain ?? '');
}

function keepOnePlace(spans: Span<Found>[]): Span<Found>[] {
  const first = spans.find(({ found }) => found.kind === 'PLACE');
  return spans.filter((span) => span.found.kind !== 'PLACE' || span === first);
}

type Searched = Pick<Reading, 'concepts' | 'ignored' | 'scope'> & { words: SearchedWords | null };

const noSigns: UnitQueries = {
  exact: null,
  stem: null,
  conceptTitle: null,
  concept: null,
  maybe: null,
  prefix: null,
  near: null,
};

/** The queries of what was found and of the words that nothing explains, as strict as still finds something. */
async function search(db: Db, words: readonly ReadWord[], spans: readonly Span<Found>[]): Promise<Searched> {
  const queries = await buildWordQueries(
    db,
    words.map(({ plain }) => plain),
  );
  const explained = spans.flatMap((span) => unitOf(span, words, queries) ?? []);
  const covered = (index: number) => spans.some(({ start, end }) => index >= start && index < end);
  const free = words.flatMap(({ typed, isStop }, index): SearchUnit[] => {
    const own = queries[index];
    if (isStop || covered(index) || !own || own.stem === null) return [];
    return [{ typed, name: null, isPreference: false, queries: { ...noSigns, ...own } }];
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
      attempts.map(({ match }) => match),
    )) ?? 0;
  const attempt = attempts[index] ?? {
    units: all,
    match: both(all.map((unit) => matchOf(unit.queries))) ?? '',
    scope: 'ALL' as const,
  };
  const isLookedFor = new Set(attempt.units);
  return {
    words: { match: attempt.match, units: attempt.units },
    concepts,
    ignored: all.filter((unit) => !isLookedFor.has(unit)).map(({ typed }) => typed),
    scope: attempt.scope,
  };
}

type Attempt = { units: SearchUnit[]; match: string; scope: Reading['scope'] };

function attemptsOf(explained: SearchUnit[], free: SearchUnit[]): Attempt[] {
  const all = [...explained, ...free];
  const wanted = all.filter(({ isPreference }) => !isPreference);
  // What is only preferred orders the results; alone, it is what is looked for.
  const required = (units: SearchUnit[]) =>
    wanted.length > 0 ? units.filter(({ isPreference }) => !isPreference) : units;
  const attempts: Attempt[] = [];
  const add = (units: SearchUnit[], match: string | null, scope: Reading['scope']) => {
    if (match !== null) attempts.push({ units, match, scope });
  };
  add(all, both(required(all).map(({ queries }) => matchOf(queries))), 'ALL');
  if (free.length > 0) add(explained, both(required(explained).map(({ queries }) => matchOf(queries))), 'ALL');
  add(explained, either(required(explained).map(({ queries }) => matchOf(queries))), 'SOME');
  add(explained, either(required(explained).map(({ queries }) => queries.near)), 'NEAR');
  return attempts;
}

function unitOf(span: Span<Found>, words: readonly ReadWord[], queries: readonly WordQueries[]): SearchUnit | null {
  const { start, end, found } = span;
  const inside = queries.slice(start, end);
  const typed = words
    .slice(start, end)
    .map((word) => word.typed)
    .join(' ');
  switch (found.kind) {
    case 'PLACE':
      return null;
    case 'CENTRE':
      // A centre may be called by a word that others use: "Espaces".
      return {
        typed,
        name: found.centre.name,
        isPreference: false,
        queries: { ...noSigns, exact: found.centre.query, stem: both(inside.map(({ stem }) => stem)) },
      };
    case 'CONCEPT': {
      const sure = found.concepts.filter(({ isSure }) => isSure);
      const rest = found.concepts.filter(({ isSure }) => !isSure);
      const counted = words
        .slice(start, end)
        .flatMap(({ isStop }, i) => (isStop && !found.isWhole ? [] : (inside[i] ?? [])));
      return {
        typed,
        isPreference: found.concepts.every(({ kind }) => kind === 'AUDIENCE'),
        name: found.concepts.map(({ slug, names }) => names.FR ?? slug).join(' · '),
        queries: {
          ...noSigns,
          exact: both(counted.map(({ exact }) => exact)),
          stem: both(counted.map(({ stem }) => stem)),
          conceptTitle: either(sure.map(({ titleQuery, query }) => titleQuery ?? query)),
          concept: either(sure.map(({ query }) => query)),
          maybe: either(rest.map(({ query }) => query)),
          near: either(found.concepts.map(({ nearQuery }) => nearQuery)),
        },
      };
    }
  }
}

function matchOf({ exact, stem, concept, maybe, prefix }: UnitQueries): string | null {
  return either([exact, stem, concept, maybe, prefix]);
}

function conceptsShown(concepts: readonly FoundConcept[], words: readonly Word[]): Reading['concepts'] {
  const typed = words.map((word) => word.typed).join(' ');
  const sure = concepts.filter(({ isSure }) => isSure);
  return (sure.length > 0 ? sure : concepts).map(({ slug, kind, names }) => ({ typed, slug, kind, names }));
}

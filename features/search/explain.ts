import 'server-only';
import { findNamedCentres, type NamedCentre } from '@/features/centres/data';
import { type FoundConcept, findConcepts, findConceptsBegunBy, type WordFacts } from '@/features/lexicon/data';
import type { Word } from '@/features/lexicon/words';
import { findNamedPlaces, type NamedPlace } from '@/features/places/data';
import type { Db } from '@/lib/db';
import { chooseSpans, runsOf, type Span } from './spans';

/** Words of the longest phrases of the lexicon, and of the longest names. */
const LONGEST_PHRASE = 4;
const LONGEST_NAME = 6;

/** Before a name, they say that it is a place: "à", "in", "bij", "nach", "біля", "في". */
const placeWords: ReadonlySet<string> = new Set(
  'a au aux vers pres autour environs region commune ville in te bij naar rond bei nach um near around у в біля до في ب قرب'.split(
    ' ',
  ),
);

/** A word with its mistake put right. `isStrange` = nobody knew what was typed. */
export type ReadWord = Word & WordFacts & { plainTyped: string; correctedTo: string | null; isStrange: boolean };

/** What a stretch of the words stands for. */
export type Found =
  | { kind: 'CONCEPT'; concepts: FoundConcept[]; isWhole: boolean }
  | { kind: 'CENTRE'; centre: NamedCentre }
  | { kind: 'PLACE'; place: NamedPlace };

/** What the lexicon, the names of centres and those of places say of stretches of the words. */
export async function explainWords(db: Db, words: readonly ReadWord[], seekPlace: boolean): Promise<Span<Found>[]> {
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
  // Names keep their small words ("La Louvière", "Les Copeaux"). They are compared in Latin letters alone,
  // and would lose words of others.
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
    findNamedCentres(
      db,
      names.map(({ start, end }) =>
        words
          .slice(start, end)
          .map(({ plainTyped }) => plainTyped)
          .join(' '),
      ),
      names.map(({ start, end }) => words.slice(start, end).some(({ isStrange }) => isStrange)),
    ),
    seekPlace ? findNamedPlaces(db, nameTexts) : [],
  ]);

  const spans: Span<Found>[] = [];
  phrases.forEach(({ start, end, isWhole }, index) => {
    const isFrench = words.slice(start, end).every((word) => word.isFrench || word.isStop);
    const found = closestOf(
      concepts.filter((one) => one.phrase === index && (one.isFrench || one.isExact || !isFrench)),
    );
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
  const chosen = keepOnePlace(chooseSpans(spans, (found) => preference[found.kind]));
  return chosen.length > 0 ? chosen : explainBeginning(db, words);
}

/** Letters from which the beginning of a phrase says enough. */
const MIN_BEGINNING = 5;

/** What a text is the beginning of, while it is being typed: "travail du mét". */
async function explainBeginning(db: Db, words: readonly ReadWord[]): Promise<Span<Found>[]> {
  const text = words.map(({ plain }) => plain).join(' ');
  if (words.length < 2 || text.length < MIN_BEGINNING) return [];
  const concepts = await findConceptsBegunBy(db, text);
  if (concepts.length === 0) return [];
  return [{ start: 0, end: words.length, found: { kind: 'CONCEPT', concepts, isWhole: false } }];
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
  const inside = words.slice(run.start, run.end);
  if (isPointedAt(words, run.start)) return true;
  // "dix ans" is not the town of Ans.
  if (inside.every(({ isStop }) => isStop)) return false;
  if (place.isMain || inside.length > 1) return true;
  return !inside.every(({ isOrdinary }) => isOrdinary);
}

/** True when a word like "à" stands before. */
export function isPointedAt(words: readonly ReadWord[], start: number): boolean {
  return placeWords.has(words[start - 1]?.plain ?? '');
}

function keepOnePlace(spans: Span<Found>[]): Span<Found>[] {
  const first = spans.find(({ found }) => found.kind === 'PLACE');
  return spans.filter((span) => span.found.kind !== 'PLACE' || span === first);
}

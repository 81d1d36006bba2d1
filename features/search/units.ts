import type { Found, ReadWord } from './explain';
import type { Reading, SearchedWords, SearchUnit, UnitQueries } from './meaning';
import type { Span } from './spans';
import { both, either, inParts, simplify } from './ts-query';
import type { WordQueries } from './word-queries';

const noSigns: UnitQueries = {
  exact: null,
  stem: null,
  conceptTitle: null,
  concept: null,
  maybe: null,
  prefix: null,
  near: null,
};

/** A word that is looked for by itself. */
export function wordUnit(typed: string, queries: Partial<UnitQueries>): SearchUnit {
  return { typed, name: null, isPreference: false, tokens: 1, queries: { ...noSigns, ...queries } };
}

/** A way to search, and what to say of it. */
type Attempt = { words: SearchedWords; scope: Reading['scope'] };

/** From the strictest to the most forgiving. */
export function attemptsOf(explained: SearchUnit[], free: SearchUnit[]): Attempt[] {
  const all = [...explained, ...free];
  // What is only preferred orders the results; alone, it is what is looked for.
  const required = (units: SearchUnit[]) => {
    const wanted = units.filter(({ isPreference }) => !isPreference);
    return wanted.length > 0 ? wanted : units;
  };
  const attempts: Attempt[] = [];
  const add = (units: SearchUnit[], match: string | null, scope: Reading['scope']) => {
    if (match !== null) attempts.push({ words: searchedWords(match, units), scope });
  };
  add(all, both(required(all).map(({ queries }) => matchOf(queries))), 'ALL');
  if (free.length > 0) add(explained, both(required(explained).map(({ queries }) => matchOf(queries))), 'ALL');
  add(explained, either(required(explained).map(({ queries }) => matchOf(queries))), 'SOME');
  add(explained, either(required(explained).map(({ queries }) => queries.near)), 'NEAR');
  return attempts;
}

/** What a stretch of words stands for; a place is no unit, it says where. */
export function unitOf(
  span: Span<Found>,
  words: readonly ReadWord[],
  queries: readonly WordQueries[],
): SearchUnit | null {
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
        tokens: end - start,
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
        // What the words may mean besides is no reason to leave out what they surely mean.
        isPreference: sure.length === 0 || found.concepts.every(({ kind }) => kind === 'AUDIENCE'),
        tokens: counted.length,
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

/** @param match what a training must fit, of whichever of the units */
function searchedWords(match: string, units: SearchUnit[]): SearchedWords {
  return { match: simplify(match), titleMatch: titleMatchOf(match, units), units };
}

/** Trainings that say one of the things looked for in their title: the first to be ranked, when there are very many. */
function titleMatchOf(match: string, units: readonly SearchUnit[]): string | null {
  const typed = either(units.map(({ queries: { exact, stem, prefix } }) => either([exact, stem, prefix])));
  const meant = either(units.map(({ queries }) => queries.conceptTitle));
  const query = either([typed === null ? null : inParts(typed, 'A'), meant]);
  return query === null ? null : simplify(both([match, query]));
}

/** Any of the signs that are reason enough. */
function matchOf({ exact, stem, concept, maybe, prefix }: UnitQueries): string | null {
  return either([exact, stem, concept, maybe, prefix]);
}

/** All of the units; null when there are none. */
export function allOf(units: SearchUnit[]): SearchedWords | null {
  const match = both(units.map(({ queries }) => matchOf(queries)));
  return match === null ? null : searchedWords(match, units);
}

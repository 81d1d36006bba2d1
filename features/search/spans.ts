/** A stretch of the typed words that stands for one thing, and what. `end` is the word after the last. */
export type Span<T> = { start: number; end: number; found: T };

/**
 * Every run of up to `longest` of the words that are `counted`, with where it starts and ends among all of them: words
 * between that do not count belong to it ("tondre [la] pelouse").
 */
export function runsOf(
  counted: readonly boolean[],
  longest: number,
): { start: number; end: number; words: number[] }[] {
  const positions = counted.flatMap((counts, index) => (counts ? [index] : []));
  return positions.flatMap((start, first) =>
    positions.slice(first, first + longest).map((last, index) => ({
      start,
      end: last + 1,
      words: positions.slice(first, first + index + 1),
    })),
  );
}

/** The spans that explain the words: the widest first, then by `preference` (less is better); none overlap. */
export function chooseSpans<T>(spans: readonly Span<T>[], preference: (found: T) => number): Span<T>[] {
  const byWorth = spans.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || preference(a.found) - preference(b.found) || a.start - b.start,
  );
  const chosen: Span<T>[] = [];
  for (const span of byWorth) {
    if (chosen.every((other) => span.end <= other.start || span.start >= other.end)) chosen.push(span);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

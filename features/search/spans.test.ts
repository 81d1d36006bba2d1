import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSpans, runsOf, type Span } from './spans';

const counted = (words: string) => words.split(' ').map((word) => word === word.toUpperCase());
const texts = (words: string, longest: number) =>
  runsOf(counted(words), longest).map(({ start, end }) => words.split(' ').slice(start, end).join(' '));

describe('the runs of words', () => {
  test('are all those of up to so many that count', () => {
    expect(texts('A B C', 2)).toEqual(['A', 'A B', 'B', 'B C', 'C']);
    expect(texts('A B C', 3)).toEqual(['A', 'A B', 'A B C', 'B', 'B C', 'C']);
  });

  test('go over the words that do not count, which belong to them, but neither begin nor end with one', () => {
    expect(texts('x TONDRE la PELOUSE x', 4)).toEqual(['TONDRE', 'TONDRE la PELOUSE', 'PELOUSE']);
    expect(runsOf(counted('x A y y B'), 2)).toContainEqual({ start: 1, end: 5, words: [1, 4] });
  });

  test('are none without words that count', () => {
    expect(runsOf([], 4)).toEqual([]);
    expect(runsOf([false, false], 4)).toEqual([]);
  });

  test('begin and end at words that count, hold as many as they say, and are each there once, whatever counts', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 24 }), fc.integer({ min: 1, max: 6 }), (counts, longest) => {
        const runs = runsOf(counts, longest);
        for (const { start, end, words } of runs) {
          expect([words[0], words.at(-1)]).toEqual([start, end - 1]);
          expect(words).toEqual(counts.flatMap((one, index) => (one && index >= start && index < end ? [index] : [])));
          expect(words.length).toBeLessThanOrEqual(longest);
        }
        const many = counts.filter(Boolean).length;
        const expected = Array.from({ length: Math.min(longest, many) }, (_, n) => many - n);
        expect(runs).toHaveLength(expected.reduce((sum, n) => sum + n, 0));
        expect(new Set(runs.map(({ start, end }) => `${start}-${end}`)).size).toBe(runs.length);
      }),
    );
  });
});

describe('the spans that explain the words', () => {
  const span = (start: number, end: number, found = 0): Span<number> => ({ start, end, found });
  const choose = (...spans: Span<number>[]) => chooseSpans(spans, (found) => found);

  test('are the widest first', () => {
    expect(choose(span(0, 1), span(0, 2), span(1, 2))).toEqual([span(0, 2)]);
    expect(choose(span(0, 2), span(1, 4), span(4, 5))).toEqual([span(1, 4), span(4, 5)]);
  });

  test('of the same width are the preferred ones, then the first ones', () => {
    expect(choose(span(0, 1, 2), span(0, 1, 0), span(0, 1, 1))).toEqual([span(0, 1, 0)]);
    expect(choose(span(0, 2, 1), span(1, 3, 0))).toEqual([span(1, 3, 0)]);
    expect(choose(span(1, 3), span(0, 2))).toEqual([span(0, 2)]);
  });

  test('come in the order of the words', () => {
    expect(choose(span(3, 4), span(0, 1), span(1, 3))).toEqual([span(0, 1), span(1, 3), span(3, 4)]);
  });

  test('never overlap, leave out only what a better one covers, and do not depend on the order they are given in', () => {
    const anySpan = fc
      .record({ start: fc.nat(12), width: fc.integer({ min: 1, max: 5 }), found: fc.nat(2) })
      .map(({ start, width, found }) => ({ start, end: start + width, found }));
    const key = ({ start, end, found }: Span<number>) => `${start}-${end}-${found}`;
    fc.assert(
      fc.property(fc.uniqueArray(anySpan, { selector: key, maxLength: 15 }), (spans) => {
        const chosen = choose(...spans);
        chosen.forEach((one, index) => {
          expect(one.start).toBeGreaterThanOrEqual(chosen[index - 1]?.end ?? 0);
        });
        for (const left of spans.filter((one) => !chosen.includes(one))) {
          const better = chosen.filter(({ start, end }) => start < left.end && end > left.start);
          expect(better.some(({ start, end }) => end - start >= left.end - left.start)).toBe(true);
        }
        expect(choose(...spans.toReversed())).toEqual(chosen);
      }),
      { numRuns: 500 },
    );
  });
});

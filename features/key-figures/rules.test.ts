import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBars, wrap } from './bars';
import {
  comparableFigures,
  editionYear,
  evolutionsOf,
  footnotesOf,
  groupFigures,
  partsOf,
  roundedTotal,
  sentenceOf,
  sourcesDisagree,
  splitSource,
} from './rules';
import type { KeyFigure } from './schema';

const aFigure = (change: Partial<KeyFigure> = {}): KeyFigure => ({
  year: 2023,
  indicator: 'centres',
  dimension: 'total',
  category: 'total',
  value: 151,
  unit: 'centres',
  words: null,
  basis: 'PUBLISHED',
  definition: 'Centres agréés.',
  footnotes: [],
  source: 'Source A',
  note: null,
  ...change,
});
const groupOf = (...figures: KeyFigure[]) => ({
  indicator: figures[0]?.indicator ?? '',
  dimension: figures[0]?.dimension ?? '',
  figures,
});
const income = { indicator: 'stagiaires', dimension: 'ressources', category: 'CPAS', unit: '%' };
const types = { indicator: 'filières', dimension: 'catégorie', unit: '%' };

describe('a chart compares', () => {
  test('no number that the source does not give', () => {
    const figures = [
      aFigure({ category: 'a', value: null, words: 'presque 2/3' }),
      aFigure({ category: 'b', words: 'près de 5,7 millions' }),
      aFigure({ category: 'c', basis: 'ROUNDED' }),
      aFigure({ category: 'd', basis: 'DERIVED' }),
      aFigure({ category: 'e', value: -25 }),
      aFigure({ category: 'f' }),
    ];
    expect(comparableFigures(figures)).toEqual([]);
  });

  test('neither sources nor units with each other', () => {
    const same = [aFigure({ category: 'a' }), aFigure({ category: 'b', value: 0 })];
    const others = [aFigure({ category: 'c', source: 'Source B' }), aFigure({ category: 'd', unit: '%' })];
    expect(comparableFigures([...others, ...same])).toEqual(same);
    expect(comparableFigures(others)).toEqual([]);
  });
});

describe('over the years', () => {
  const series = (...figures: KeyFigure[]) =>
    evolutionsOf(figures).map((one) => one.series.map((each) => each.figures.length));

  test('the same definition is compared, the oldest first', () => {
    const [evolution] = evolutionsOf([aFigure(), aFigure({ year: 2020, value: 152 })]);
    expect(evolution?.series.map(({ figures }) => figures.map(({ year }) => year))).toEqual([[2020, 2023]]);
  });

  test('another definition, none, and one of two values of a year are not', () => {
    expect(series(aFigure(), aFigure({ year: 2022, definition: 'Membres.' }))).toEqual([]);
    expect(series(aFigure({ definition: null }), aFigure({ year: 2022, definition: null }))).toEqual([]);
    expect(series(aFigure(), aFigure({ year: 2022 }), aFigure({ year: 2022, category: 'autre' }))).toEqual([]);
  });

  test('a derived number stands in the table alone', () => {
    const [evolution] = evolutionsOf([aFigure(), aFigure({ year: 2022, basis: 'DERIVED' }), aFigure({ year: 2020 })]);
    expect(evolution?.series[0]?.figures.map(({ year }) => year)).toEqual([2020, 2023]);
    expect(evolution?.figures.map(({ year }) => year)).toEqual([2020, 2022, 2023]);
  });

  test('a category may change its name when what it counts does not', () => {
    expect(series(aFigure({ ...income, year: 2010 }), aFigure({ ...income, year: 2021, category: 'RIS' }))).toEqual([
      [2],
    ]);
  });
});

describe('the edition', () => {
  const sheet = (year: number) => [
    aFigure({ year, dimension: 'méthodologie' }),
    aFigure({ ...types, year }),
    aFigure({ year, indicator: 'après la formation', dimension: 'suite connue' }),
  ];

  test('is the latest whole sheet, whatever single figures came later', () => {
    expect(editionYear([...sheet(2022), ...sheet(2023), aFigure({ year: 2025 })])).toBe(2023);
    expect(editionYear([...sheet(2023), ...sheet(2024)])).toBe(2024);
  });

  test('is the latest year for want of a sheet, and nothing without figures', () => {
    expect(editionYear([aFigure({ year: 2021 }), aFigure({ year: 2025 })])).toBe(2025);
    expect(editionYear([])).toBeNull();
  });
});

describe('rounded parts', () => {
  const bars = (...values: number[]) => values.map((value) => ({ label: String(value), value }));
  test.each([
    [bars(58, 28, 15), '%', 101],
    [bars(40.8, 32.7, 2.3, 24.2), '%', null],
    [bars(45, 24, 10), '%', null],
    [bars(58, 28, 15), 'centres', null],
    [bars(60, 41), '%', null],
  ])('of %j in %s make %s', (parts, unit, total) => {
    expect(roundedTotal(parts, unit)).toBe(total);
  });

  test('are told of whenever parts of a whole, each rounded, miss 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 9 }), (weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const parts = bars(...weights.map((weight) => Math.round((weight / whole) * 100)));
        const total = parts.reduce((sum, { value }) => sum + value, 0);
        expect(roundedTotal(parts, '%')).toBe(total === 100 ? null : total);
      }),
    );
  });
});

describe('a sentence in plain words', () => {
  test('has the published numbers', () => {
    const methods = ['DéFI', 'EFT', 'DéFI et EFT'].map((category, index) =>
      aFigure({ dimension: 'méthodologie', category, value: [76, 57, 18][index] ?? 0 }),
    );
    expect(sentenceOf(groupOf(...methods))?.values).toEqual({ defi: 76, eft: 57, both: 18, total: 151 });
    expect(sentenceOf(groupOf(...methods.slice(1)))).toBeNull();
    expect(partsOf(groupOf(...methods.map((one) => ({ ...one, basis: 'DERIVED' as const }))))).toBeNull();
  });

  test('keeps the words of the sector, and is left out when sources differ', () => {
    const words = aFigure({ ...income, value: null, words: 'presque 2/3' });
    expect(sentenceOf(groupOf(words))).toEqual({ key: 'Income', values: { words: 'presque 2/3' } });
    expect(sentenceOf(groupOf(aFigure({ ...income, value: 33 })))).toBeNull();
    expect(sentenceOf(groupOf(aFigure(), aFigure({ category: 'autre', value: 157, source: 'B' })))).toBeNull();
    expect(sentenceOf(groupOf(aFigure({ dimension: 'inconnue' })))).toBeNull();
  });
});

test('sources that give different totals are said to disagree', () => {
  expect(sourcesDisagree(groupOf(aFigure(), aFigure({ category: 'b', value: 157, source: 'B' })))).toBe(true);
  expect(sourcesDisagree(groupOf(aFigure(), aFigure({ category: 'b', source: 'B' })))).toBe(false);
  expect(sourcesDisagree(groupOf(aFigure(), aFigure({ category: 'b', value: 157 })))).toBe(false);
});

test('figures stand together by indicator and dimension, ours first', () => {
  const figures = [aFigure({ indicator: 'budget' }), aFigure({ ...types }), aFigure(), aFigure({ category: 'b' })];
  expect(groupFigures(figures).map((group) => [group.indicator, group.figures.length])).toEqual([
    ['centres', 2],
    ['filières', 1],
    ['budget', 1],
  ]);
  expect(footnotesOf(groupOf(aFigure({ footnotes: [3, 4] }), aFigure({ footnotes: [3] })))).toEqual([3, 4]);
});

test('a source is cut before its address', () => {
  expect(splitSource('Interfédé, « A, b », https://x.be/a')).toEqual({
    text: 'Interfédé, « A, b »',
    url: 'https://x.be/a',
  });
  expect(splitSource('Le Soir, 04/02/2021')).toEqual({ text: 'Le Soir, 04/02/2021', url: null });
  expect(splitSource('https://x.be/a').url).toBe('https://x.be/a');
});

describe('bars', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });

  test('stay in their room, in the order and proportion of their values', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('%', 'centres'), (numbers, unit) => {
        const drawn = drawBars(
          numbers.map((value) => ({ label: 'a', value })),
          unit,
        );
        const greatest = Math.max(...numbers);
        for (const { value, width } of drawn) {
          expect(width).toBeGreaterThanOrEqual(0);
          expect(width).toBeLessThanOrEqual(72);
          const whole = unit === '%' ? Math.max(100, greatest) : greatest;
          if (whole > 0) expect(width).toBeCloseTo((value / whole) * 72, 1);
        }
      }),
    );
  });

  test('a label is cut between words and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,20}$/), { minLength: 1, maxLength: 20 }), (words) => {
        const lines = wrap(words.join(' '), 34);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(34);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { askedFigures, askedTable, directoryCsvHref, figuresCsvHref } from './request';
import type { KeyFigure } from './schema';

const figure = (year: number, indicator: string): KeyFigure => ({
  year,
  indicator,
  dimension: "taux d'essai",
  category: 'total',
  value: 1,
  unit: 'centres',
  words: null,
  basis: 'PUBLISHED',
  definition: null,
  footnotes: [],
  source: 's',
  note: null,
});
const figures = [figure(2023, 'centres'), figure(2023, 'filières'), figure(2020, 'centres')];
const ask = (query: string) => askedFigures(new URLSearchParams(query), figures);
const paramsOf = (asked: ReturnType<typeof ask> | ReturnType<typeof askedTable>) =>
  asked.ok ? [] : asked.problems.map(({ param }) => param);

describe('published figures', () => {
  test('are all there without filter, else those of every parameter', () => {
    expect(ask('')).toEqual({ ok: true, value: figures });
    expect(ask('annee=2023&annee=2020&indicateur=centres')).toEqual({ ok: true, value: [figures[0], figures[2]] });
  });

  test('are found by the address of their file', () => {
    const { search } = new URL(figuresCsvHref(figures[1], 2023), 'http://x.be');
    expect(ask(search)).toEqual({ ok: true, value: [figures[1]] });
    expect(figuresCsvHref()).toBe('/api/v1/key-figures.csv');
  });

  test('are refused for values that do not exist and unknown parameters', () => {
    expect(paramsOf(ask('annee=1999&indicateur=x&page=2'))).toEqual(['page', 'annee', 'indicateur']);
  });
});

describe('tables of the directory', () => {
  test('are asked for one by one or all', () => {
    expect(askedTable(new URLSearchParams())).toEqual({ ok: true, value: null });
    expect(askedTable(new URL(directoryCsvHref('zones'), 'http://x.be').searchParams)).toEqual({
      ok: true,
      value: 'zones',
    });
    expect(paramsOf(askedTable(new URLSearchParams('tableau=x&a=1')))).toEqual(['a', 'tableau']);
    expect(paramsOf(askedTable(new URLSearchParams('tableau=zones&tableau=types')))).toEqual(['tableau']);
  });
});

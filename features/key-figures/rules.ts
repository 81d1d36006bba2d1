import type { Bar, FigureGroup, KeyFigure } from './schema';
import {
  evolvingTopics,
  type SentenceTopic,
  type TopicKey,
  topicIndex,
  topicOf,
  topics,
  topicsInWords,
  topicsOfParts,
  topicsSaidInWords,
} from './topics';

/** The figures of one year, by indicator and dimension, in the order of the page. */
export function groupFigures(figures: readonly KeyFigure[]): FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  for (const figure of figures) {
    const { indicator, dimension } = figure;
    const key = JSON.stringify([indicator, dimension]);
    const group = groups.get(key) ?? { indicator, dimension, figures: [] };
    group.figures.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(group: FigureGroup): number {
  const index = topicIndex(group);
  return index === -1 ? Number.MAX_SAFE_INTEGER : index;
}

/** Years with figures, the latest first. */
export function yearsOf(figures: readonly KeyFigure[]): number[] {
  return [...new Set(figures.map(({ year }) => year))].sort((a, b) => b - a);
}

/** What the sector's yearly sheet has and a press article has not. */
const sheetTopics: readonly TopicKey[] = ['Methods', 'Types', 'After'];

/** The latest year of which the sector published its whole sheet, or the latest with any figure. */
export function editionYear(figures: readonly KeyFigure[]): number | null {
  const years = yearsOf(figures);
  const isSheet = (year: number) => {
    const keys = new Set(figures.filter((one) => one.year === year).map((one) => topicOf(one)?.key));
    return sheetTopics.every((key) => keys.has(key));
  };
  return years.find(isSheet) ?? years[0] ?? null;
}

/**
 * The figures that one chart may compare: published numbers of one unit, definition and source. Empty when fewer than
 * two; rounded and derived ones, and those of another source, stand in the table alone.
 */
export function comparableFigures(figures: readonly KeyFigure[]): PlainFigure[] {
  const sets = new Map<string, PlainFigure[]>();
  for (const figure of figures.filter(isPlain)) {
    const key = JSON.stringify([figure.unit, figure.source]);
    sets.set(key, [...(sets.get(key) ?? []), figure]);
  }
  const [largest = []] = [...sets.values()].sort((a, b) => b.length - a.length);
  return largest.length > 1 ? largest : [];
}

type PlainFigure = KeyFigure & { value: number };

/** A number that its source publishes as such, and that a bar can show. */
function isPlain(figure: KeyFigure): figure is PlainFigure {
  return figure.value !== null && figure.value >= 0 && figure.words === null && figure.basis === 'PUBLISHED';
}

export type Evolution = FigureGroup & { series: { definition: string; figures: PlainFigure[] }[] };

/** What can be followed over the years: only numbers of the same definition are put side by side. */
export function evolutionsOf(figures: readonly KeyFigure[]): Evolution[] {
  return evolvingTopics.flatMap((key) => {
    const topic = topics.find((one) => one.key === key);
    const [group] = groupFigures(figures.filter((figure) => topic && isAbout(figure, topic)));
    if (!group) return [];
    const series = seriesOf(group.figures);
    if (series.length === 0) return [];
    const compared = new Set(series.flatMap((one) => one.figures.map(({ unit }) => unit)));
    const oldestFirst = group.figures.filter(({ unit }) => compared.has(unit)).sort((a, b) => a.year - b.year);
    return [{ ...group, figures: oldestFirst, series }];
  });
}

function isAbout(figure: KeyFigure, { indicator, dimension }: { indicator: string; dimension: string }): boolean {
  return figure.indicator === indicator && figure.dimension === dimension;
}

function seriesOf(figures: readonly KeyFigure[]): Evolution['series'] {
  const sets = new Map<string, PlainFigure[]>();
  for (const figure of figures.filter(isPlain)) {
    if (figure.definition === null) continue;
    const key = JSON.stringify([figure.unit, figure.definition]);
    sets.set(key, [...(sets.get(key) ?? []), figure]);
  }
  return [...sets.values()].flatMap((set) => {
    const [first] = set;
    const isOneAYear = new Set(set.map(({ year }) => year)).size === set.length;
    if (!first?.definition || set.length < 2 || !isOneAYear) return [];
    return [{ definition: first.definition, figures: set.sort((a, b) => a.year - b.year) }];
  });
}

/** True when sources give different numbers for what should be one: each is then shown, none is preferred. */
export function sourcesDisagree({ dimension, figures }: FigureGroup): boolean {
  const values = new Set(figures.map(({ value, words }) => words ?? value));
  const sources = new Set(figures.map(({ source }) => source));
  return dimension === 'total' && values.size > 1 && sources.size > 1;
}

/** What rounded parts of a whole add up to when that is not 100 %; null when it is, or when they are no such parts. */
export function roundedTotal(bars: readonly Bar[], unit: string): number | null {
  if (unit !== '%' || bars.length < 3) return null;
  const total = Math.round(bars.reduce((sum, { value }) => sum + value, 0) * 10) / 10;
  // Each part is at most half a point off.
  return total !== 100 && Math.abs(total - 100) <= bars.length / 2 ? total : null;
}

/** The numbers of a sentence in plain words, or null when one of them is not published as such. */
export function partsOf(group: FigureGroup): Readonly<Record<string, number>> | null {
  const topic = topicOf(group);
  if (!topic || !('parts' in topic)) return null;
  const found: [string, number][] = [];
  for (const [name, category] of Object.entries(topic.parts)) {
    const figure = group.figures.find((one) => one.category === category);
    if (!figure || !isPlain(figure)) return null;
    found.push([name, figure.value]);
  }
  return Object.fromEntries(found);
}

/** What a sentence in plain words says of a group; null when what is published does not allow one. */
export type Sentence = { key: SentenceTopic; values: Readonly<Record<string, string | number>> };

export function sentenceOf(group: FigureGroup): Sentence | null {
  const key = topicsInWords.find((each) => each === topicOf(group)?.key);
  if (!key) return null;
  const parts = partsOf(group);
  if (parts) return { key, values: { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) } };
  const [only, other] = group.figures;
  if (!only || other || topicsOfParts.some((each) => each === key)) return null;
  if (topicsSaidInWords.some((each) => each === key)) return only.words ? { key, values: { words: only.words } } : null;
  return isPlain(only) ? { key, values: { total: only.value } } : null;
}

/** The notes of the sector's sheet that go with a group. */
export function footnotesOf({ figures }: FigureGroup): number[] {
  return [...new Set(figures.flatMap(({ footnotes }) => footnotes))].sort();
}

/** What all figures have in common, or null. */
export function commonTo<K extends 'definition' | 'source'>(
  figures: readonly KeyFigure[],
  key: K,
): KeyFigure[K] | null {
  const [first] = figures;
  return first && figures.every((figure) => figure[key] === first[key]) ? first[key] : null;
}

/** A source and the address in it, which ends it. */
export function splitSource(source: string): { text: string; url: string | null } {
  const [, text = source, url = null] = /^(.*?),?\s*(https?:\/\/\S+)$/.exec(source) ?? [];
  return { text: text || source, url };
}

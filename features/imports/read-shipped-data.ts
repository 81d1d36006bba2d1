import type { z } from 'zod';
import { checkAcrossFiles } from './cross-checks';
import { type Row, readCsvRows } from './csv-rows';
import {
  centreFileNames,
  type DataFiles,
  decodeText,
  FRENCH_WORDS,
  hashDataFiles,
  readDataFiles,
  type tableFiles,
} from './data-files';
import { parseLinedJson } from './json-lines';
import { type Problem, toProblems } from './problems';
import {
  shippedCentre,
  shippedCommune,
  shippedConcept,
  shippedConceptTexts,
  shippedDomain,
  shippedKeyFigure,
  shippedLocality,
  shippedSharedWord,
  shippedStopWords,
  shippedZone,
} from './schema';
import type { CentreFile, ReadFiles, ShippedData } from './shipped-data';

export type ReadResult = { ok: true; data: ShippedData } | { ok: false; problems: Problem[] };

/** Reads the whole data folder. Nothing of it is used unless all of it is right, and every problem is named at once. */
export function readShippedData(folder: string): ReadResult {
  const problems: Problem[] = [];
  const files = readDataFiles(folder, problems);
  return problems.length > 0 ? { ok: false, problems } : parseShippedData(files);
}

/** The same from bytes already read. */
export function parseShippedData(files: DataFiles): ReadResult {
  const problems: Problem[] = [];
  const rows = <T extends z.ZodObject>(name: (typeof tableFiles)[number], schema: T): Row<z.output<T>>[] => {
    const text = decodeText(name, files, problems);
    return text === null ? [] : readCsvRows(name, text, schema, problems);
  };
  const read: ReadFiles = {
    zones: rows('zones.csv', shippedZone),
    communes: rows('communes.csv', shippedCommune),
    localities: rows('localities.csv', shippedLocality),
    domains: rows('domains.csv', shippedDomain),
    keyFigures: rows('key-figures.csv', shippedKeyFigure),
    centres: centreFileNames(files).flatMap((name) => readCentre(name, files, problems)),
    concepts: rows('lexicon/concepts.csv', shippedConcept),
    conceptTexts: rows('lexicon/words.csv', shippedConceptTexts),
    stopWords: rows('lexicon/stop-words.csv', shippedStopWords),
    sharedWords: rows('lexicon/shared-words.csv', shippedSharedWord),
  };
  // Rows that are wrong in themselves are absent here: names that point to them would be reported as unknown.
  if (problems.length === 0) problems.push(...checkAcrossFiles(read));
  const frenchWords = decodeText(FRENCH_WORDS, files, problems);
  if (problems.length > 0 || frenchWords === null) return { ok: false, problems };
  const values = <T>(list: { value: T }[]) => list.map(({ value }) => value);
  return {
    ok: true,
    data: {
      sha256: hashDataFiles(files),
      zones: values(read.zones),
      communes: values(read.communes),
      localities: values(read.localities),
      domains: values(read.domains),
      keyFigures: values(read.keyFigures),
      centres: values(read.centres),
      concepts: values(read.concepts),
      conceptTexts: values(read.conceptTexts),
      stopWords: values(read.stopWords),
      frenchWords,
    },
  };
}

function readCentre(file: string, files: DataFiles, problems: Problem[]): CentreFile[] {
  const text = decodeText(file, files, problems);
  if (text === null) return [];
  const json = parseLinedJson(text);
  if (!json.ok) {
    problems.push({ file, line: json.line, field: '', message: json.message });
    return [];
  }
  const result = shippedCentre.safeParse(json.value);
  if (!result.success) {
    problems.push(...toProblems(file, result.error, json.lineOf));
    return [];
  }
  return [{ file, value: result.data, lineOf: json.lineOf }];
}

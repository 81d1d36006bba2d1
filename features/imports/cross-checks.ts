import { checkLexicon, type Lexicon } from '@/features/lexicon/rules';
import type { Row } from './csv-rows';
import type { Path } from './json-lines';
import { parsePartialDate } from './partial-date';
import { formatPath, type Problem } from './problems';
import { type CentreFile, keyFigureKey, localityKey, type ReadFiles } from './shipped-data';

const lexiconFiles: Record<keyof Lexicon, string> = {
  concepts: 'lexicon/concepts.csv',
  texts: 'lexicon/words.csv',
  stopWords: 'lexicon/stop-words.csv',
  sharedWords: 'lexicon/shared-words.csv',
};

/** What no file can know alone: that names meet, that keys are unique, and that a postal code leads to one zone. */
export function checkAcrossFiles(read: ReadFiles): Problem[] {
  return [
    ...duplicateRows('zones.csv', 'code', read.zones, ({ code }) => code),
    ...duplicateRows('zones.csv', 'slug', read.zones, ({ slug }) => slug),
    ...duplicateRows('communes.csv', 'nis', read.communes, ({ nis }) => nis),
    ...duplicateRows('domains.csv', 'slug', read.domains, ({ slug }) => slug),
    ...duplicateRows('key-figures.csv', 'category', read.keyFigures, keyFigureKey),
    ...duplicateRows('localities.csv', 'name', read.localities, (row) => localityKey(row.postal_code, row.name)),
    ...duplicateRows(lexiconFiles.concepts, 'slug', read.concepts, ({ slug }) => slug),
    ...duplicateRows(
      lexiconFiles.texts,
      'language',
      read.conceptTexts,
      ({ concept, language }) => `${concept}, ${language.toLowerCase()}`,
    ),
    ...duplicateRows(lexiconFiles.stopWords, 'language', read.stopWords, ({ language }) => language.toLowerCase()),
    ...duplicateRows(lexiconFiles.sharedWords, 'word', read.sharedWords, ({ word }) => word),
    ...checkPlaces(read),
    ...checkCentres(read),
    ...checkLexiconFiles(read),
  ];
}

function duplicateRows<T>(file: string, field: string, rows: Row<T>[], keyOf: (value: T) => string): Problem[] {
  const firstLines = new Map<string, number>();
  return rows.flatMap(({ line, value }) => {
    const key = keyOf(value);
    const first = firstLines.get(key);
    if (first !== undefined) return { file, line, field, message: `"${key}" is already on line ${first}` };
    firstLines.set(key, line);
    return [];
  });
}

function checkPlaces({ zones, communes, localities }: ReadFiles): Problem[] {
  const problems: Problem[] = [];
  const zoneCodes = new Set<string>(zones.map(({ value }) => value.code));
  for (const { line, value } of communes) {
    if (!zoneCodes.has(value.zone)) {
      problems.push({ file: 'communes.csv', line, field: 'zone', message: `zone "${value.zone}" is not in zones.csv` });
    }
  }

  const zoneOfCommune = new Map(communes.map(({ value }) => [value.nis, value.zone]));
  const zoneOfPostalCode = new Map<string, { zone: string; line: number }>();
  const file = 'localities.csv';
  for (const { line, value } of localities) {
    const zone = zoneOfCommune.get(value.commune_nis);
    if (!zone) {
      const message = `commune "${value.commune_nis}" is not in communes.csv`;
      problems.push({ file, line, field: 'commune_nis', message });
      continue;
    }
    // The zone of an address is looked up by its postal code alone, so a code in two zones would have no answer.
    const known = zoneOfPostalCode.get(value.postal_code);
    if (known && known.zone !== zone) {
      const message = `${value.postal_code} is in zone ${zone} here and in zone ${known.zone} on line ${known.line}`;
      problems.push({ file, line, field: 'postal_code', message });
    }
    if (!known) zoneOfPostalCode.set(value.postal_code, { zone, line });
  }
  return problems;
}

function checkCentres({ centres, localities, domains }: ReadFiles): Problem[] {
  const localityNames = new Map<string, string[]>();
  for (const { value } of localities) {
    localityNames.set(value.postal_code, [...(localityNames.get(value.postal_code) ?? []), value.name]);
  }
  const domainSlugs = new Set(domains.map(({ value }) => value.slug));
  const trainingFiles = new Map<string, string>();
  return centres.flatMap((centre) => {
    const { file, value, lineOf } = centre;
    const problems: Problem[] = [];
    const say = (path: Path, message: string) =>
      problems.push({ file, line: lineOf(path), field: formatPath(path), message });

    if (file !== `centres/${value.slug}.json`) say(['slug'], `the file of "${value.slug}" must be ${value.slug}.json`);
    checkSites(centre, localityNames, say);
    checkApprovals(centre, say);
    value.trainings.forEach((training, i) => {
      const elsewhere = trainingFiles.get(training.slug);
      if (elsewhere) say(['trainings', i, 'slug'], `"${training.slug}" is already used in ${elsewhere}`);
      trainingFiles.set(training.slug, file);
      if (!domainSlugs.has(training.domain)) {
        say(['trainings', i, 'domain'], `domain "${training.domain}" is not in domains.csv`);
      }
    });
    return problems;
  });
}

type Say = (path: Path, message: string) => void;

function checkSites({ value }: CentreFile, localityNames: Map<string, string[]>, say: Say): void {
  const keys = new Set<string>();
  value.sites.forEach(({ key, postalCode, locality }, i) => {
    if (keys.has(key)) say(['sites', i, 'key'], `"${key}" is already a site of this centre`);
    keys.add(key);
    const names = localityNames.get(postalCode);
    if (!names) say(['sites', i, 'postalCode'], `${postalCode} is not in localities.csv`);
    else if (!names.includes(locality)) {
      say(['sites', i, 'locality'], `"${locality}" is not a locality of ${postalCode}, which has ${names.join(', ')}`);
    }
  });
  for (const [i, source] of value.sources.entries()) {
    if (value.sources.indexOf(source) !== i) say(['sources', i], 'is given twice');
  }
  value.trainings.forEach(({ sites }, i) => {
    sites?.forEach((key, j) => {
      if (!keys.has(key)) say(['trainings', i, 'sites', j], `"${key}" is not the key of a site of this centre`);
      if (sites.indexOf(key) !== j) say(['trainings', i, 'sites', j], `"${key}" is given twice`);
    });
  });
}

function checkApprovals({ value }: CentreFile, say: Say): void {
  value.approvals.forEach(({ startsOn, endsOn }, i) => {
    if (startsOn === null || endsOn === null) return;
    const [start, end] = [parsePartialDate(startsOn), parsePartialDate(endsOn)];
    if (start && end && end.confirmedOn < start.confirmedOn) say(['approvals', i, 'endsOn'], 'is before startsOn');
  });
}

function checkLexiconFiles({ concepts, conceptTexts: texts, stopWords, sharedWords, domains }: ReadFiles): Problem[] {
  const rows = { concepts, texts, stopWords, sharedWords };
  const lexicon = {
    concepts: concepts.map(({ value }) => value),
    texts: texts.map(({ value }) => value),
    stopWords: stopWords.map(({ value }) => value),
    sharedWords: sharedWords.map(({ value }) => value),
  };
  const problems = checkLexicon(lexicon, new Set(domains.map(({ value }) => value.slug)));
  return problems.map(({ list, index, field, message }) => {
    return { file: lexiconFiles[list], line: rows[list][index]?.line ?? null, field, message };
  });
}

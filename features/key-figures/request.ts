import type { ParamProblem } from '@/features/search/params';
import { type DirectoryTable, directoryTables } from './directory/schema';
import type { FigureGroup, KeyFigure } from './schema';

type Asked<T> = { ok: true; value: T } | { ok: false; problems: ParamProblem[] };

const filters = {
  annee: (figure: KeyFigure) => String(figure.year),
  indicateur: (figure: KeyFigure) => figure.indicator,
  dimension: (figure: KeyFigure) => figure.dimension,
} as const;

/** The figures that a program asks for: values of a parameter are alternatives, parameters add up. */
export function askedFigures(params: URLSearchParams, figures: readonly KeyFigure[]): Asked<KeyFigure[]> {
  const problems = unknownParams(params, Object.keys(filters));
  let kept = [...figures];
  for (const [param, read] of Object.entries(filters)) {
    const wanted = params.getAll(param);
    if (wanted.length === 0) continue;
    const known = new Set(figures.map(read));
    if (!wanted.every((value) => known.has(value))) {
      problems.push({ param, message: `not one of: ${[...known].sort().join(', ')}` });
    }
    kept = kept.filter((figure) => wanted.includes(read(figure)));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: kept };
}

/** The table of the directory's figures that a program asks for; null = all of them. */
export function askedTable(params: URLSearchParams): Asked<DirectoryTable | null> {
  const problems = unknownParams(params, ['tableau']);
  const wanted = params.getAll('tableau');
  const table = directoryTables.find((name) => name === wanted[0]) ?? null;
  if (wanted.length > 1) problems.push({ param: 'tableau', message: 'given several times' });
  else if (wanted.length === 1 && !table) {
    problems.push({ param: 'tableau', message: `not one of: ${directoryTables.join(', ')}` });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: table };
}

function unknownParams(params: URLSearchParams, known: readonly string[]): ParamProblem[] {
  return [...new Set(params.keys())]
    .filter((param) => !known.includes(param))
    .map((param) => ({ param, message: `unknown; known ones: ${known.join(', ')}` }));
}

/** Where the numbers of a figure, or all numbers, are to be had for a spreadsheet. */
export function figuresCsvHref(group?: Pick<FigureGroup, 'indicator' | 'dimension'>, year?: number): string {
  const params = new URLSearchParams();
  if (year !== undefined) params.set('annee', String(year));
  if (group) {
    params.set('indicateur', group.indicator);
    params.set('dimension', group.dimension);
  }
  return `/api/v1/key-figures.csv${params.size > 0 ? `?${params}` : ''}`;
}

export function directoryCsvHref(table?: DirectoryTable): string {
  return `/api/v1/directory-figures.csv${table ? `?tableau=${table}` : ''}`;
}

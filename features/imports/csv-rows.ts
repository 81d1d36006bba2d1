import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Problem, toProblems } from './problems';

/** A valid row and the line it starts on. */
export type Row<T> = { line: number; value: T };

const rawRows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads a CSV file whose columns are exactly those of the schema; each wrong cell is one more problem. */
export function readCsvRows<T extends z.ZodObject>(
  file: string,
  text: string,
  schema: T,
  problems: Problem[],
): Row<z.output<T>>[] {
  const columns = Object.keys(schema.shape);
  const [head, ...rows] = readRecords(file, text, problems);
  if (!head) return [];
  if (head.record.join() !== columns.join()) {
    problems.push({ file, line: 1, field: '', message: `the first line must be ${columns.join()}` });
    return [];
  }

  const valid: Row<z.output<T>>[] = [];
  let lastLine = head.lastLine;
  for (const { record, lastLine: end } of rows) {
    const line = lastLine + 1;
    lastLine = end;
    if (record.length !== columns.length) {
      const message = `has ${record.length} cells instead of ${columns.length}`;
      problems.push({ file, line, field: '', message });
      continue;
    }
    const result = schema.safeParse(Object.fromEntries(columns.map((column, i) => [column, record[i]])));
    if (result.success) valid.push({ line, value: result.data });
    else problems.push(...toProblems(file, result.error, () => line));
  }
  return valid;
}

function readRecords(file: string, text: string, problems: Problem[]): { record: string[]; lastLine: number }[] {
  try {
    // Rows of a wrong length are let through here, to be named with all other problems.
    const raw: unknown = parse(text, { bom: true, info: true, relax_column_count: true });
    const records = rawRows.parse(raw).map(({ record, info }) => ({ record, lastLine: info.lines }));
    if (records.length === 0) problems.push({ file, line: null, field: '', message: 'the file is empty' });
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    problems.push({ file, line, field: '', message: error.message });
    return [];
  }
}

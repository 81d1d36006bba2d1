import type { z } from 'zod';
import type { Path } from './json-lines';

/** Something wrong in a data file, said so that whoever opens the file can correct it. */
export type Problem = {
  /** Relative to the data folder. */
  file: string;
  /** Null when it is about the whole file. */
  line: number | null;
  /** `sites[1].postalCode`, or the column; empty when it is about the whole row or file. */
  field: string;
  message: string;
};

/** The format rules of the schemas give a key as message; this is what it means to a maintainer of the files. */
const formatMessages: Record<string, string> = {
  slug: 'must be lower-case letters without accents and digits, joined by single hyphens',
  postalCode: 'must be a postal code of four digits',
  nisCode: 'must be a NIS code of five digits',
  phone: 'is not a Belgian phone number',
  email: 'is not an e-mail address',
  url: 'is not a web address starting with http:// or https://',
  number: 'must be a number, with a point for decimals',
  partialDate: 'must be a date: 2023-05-25, 2023-05, 2023, or ~2023 for "about 2023"',
  approximateDate: 'cannot be approximate',
  phrase: 'must have a letter',
  wordsOrValue: 'must say the figure in words when there is no value',
};

export function toProblems(file: string, error: z.ZodError, lineOf: (path: Path) => number): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return { file, line: lineOf(path), field: formatPath(path), message: 'is not a known field' };
      });
    }
    return { file, line: lineOf(issue.path), field: formatPath(issue.path), message: toSentence(issue.message) };
  });
}

/** As a compiler writes it, so that an editor can jump there. */
export function formatProblem({ file, line, field, message }: Problem): string {
  return `${file}${line === null ? '' : `:${line}`}${field ? ` ${field}` : ''}: ${message}`;
}

function toSentence(message: string): string {
  return formatMessages[message] ?? (message.endsWith('received undefined') ? 'is missing' : message);
}

export function formatPath(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

import { parseArgs } from 'node:util';
import { UserError } from '@/scripts/bootstrap/user-error.mjs';
import { type Scale, scales } from './scales';

export const parts = ['search', 'map', 'front', 'memory'] as const;
export type Part = (typeof parts)[number];

export type Options = {
  scales: readonly Scale[];
  parts: readonly Part[];
  seconds: { latencies: number; throughput: number; page: number; memory: number };
  /** Keeps the generated databases for the next run. */
  keep: boolean;
  write: boolean;
};

const USAGE = `Usage: npm run bench -- [--quick] [--only ${parts.join(',')}] [--keep] [--write]`;

export function readOptions(args: string[]): Options {
  const { quick, only, keep, write } = parse(args);
  const wanted = only?.split(',') ?? [...parts];
  const chosen = parts.filter((part) => wanted.includes(part));
  if (chosen.length !== wanted.length) throw new UserError(USAGE);
  return {
    scales: quick ? scales.slice(0, 2) : scales,
    parts: chosen,
    seconds: quick
      ? { latencies: 25, throughput: 5, page: 1, memory: 20 }
      : { latencies: 150, throughput: 10, page: 2, memory: 60 },
    keep,
    write,
  };
}

function parse(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args, options: { quick: flag, only: { type: 'string' }, keep: flag, write: flag } }).values;
  } catch {
    throw new UserError(USAGE);
  }
}

import { cpus, totalmem } from 'node:os';

/** The value below which the given share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (samples: readonly number[]) => quantile(samples, 0.5);
export const p95 = (samples: readonly number[]) => quantile(samples, 0.95);

/** Three figures are more than such a machine repeats. Infinite = no answer. */
export function short(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const times = (value: number) => `× ${short(value)}`;
export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

export function dayAndMachine(): string {
  const day = new Date().toISOString().slice(0, 10);
  return `${day}: ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
}

import lighthouse from 'lighthouse';
import { kB, median, table } from './figures';

/** Now and then a browser fails to record a load; Lighthouse itself says to run again. */
const ATTEMPTS = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const figures = {
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
} as const;

export type Audit = {
  scores: number[];
  lcp: number;
  tbt: number;
  cls: number;
  bytes: number;
  /** What kept any run below 100, as Lighthouse names it. */
  faults: string[];
};

/** Lighthouse's own mobile phone (simulated slow 4G, processor four times slower), the middle of several runs. */
export async function auditPage(url: string, port: number, times: number): Promise<Audit> {
  const runs: Audit[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await auditOnce(url, port));
  const middle = (of: (run: Audit) => number) => median(runs.map(of));
  return {
    scores: categories.map((_, index) => middle(({ scores }) => scores[index] ?? Number.NaN)),
    lcp: middle(({ lcp }) => lcp),
    tbt: middle(({ tbt }) => tbt),
    cls: middle(({ cls }) => cls),
    bytes: middle(({ bytes }) => bytes),
    faults: [...new Set(runs.flatMap(({ faults }) => faults))],
  };
}

async function auditOnce(url: string, port: number, attempt = 1): Promise<Audit> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError) {
    if (attempt < ATTEMPTS) return auditOnce(url, port, attempt + 1);
    throw new Error(`${url}: ${lhr.runtimeError.message}`);
  }
  const value = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
  const weighing = categories.flatMap((id) => lhr.categories[id]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return {
    scores: categories.map((id) => Math.round((lhr.categories[id]?.score ?? Number.NaN) * 100)),
    lcp: value(figures.lcp),
    tbt: value(figures.tbt),
    cls: value(figures.cls),
    bytes: value(figures.bytes),
    faults: weighing.flatMap(({ id }) => {
      const audit = lhr.audits[id];
      return audit && audit.score !== null && audit.score < 0.9 ? [`${id} ${audit.displayValue ?? ''}`.trim()] : [];
    }),
  };
}

export function auditTable(audits: readonly (Audit & { name: string })[]): string {
  return table(
    ['Page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP', 'TBT', 'CLS', 'bytes, headers included'],
    audits.map(({ name, scores, lcp, tbt, cls, bytes }) => [
      name,
      ...scores.map(String),
      `${(lcp / 1000).toFixed(1)} s`,
      `${Math.round(tbt)} ms`,
      cls.toFixed(3),
      kB(bytes),
    ]),
  );
}

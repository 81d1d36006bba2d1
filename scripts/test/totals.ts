import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export const NO_TESTS: Totals = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    numPendingTests: z.int(),
    numTodoTests: z.int(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const playwrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }) })
  .transform(({ stats }) => ({
    passed: stats.expected,
    // A test that passes only the second time is a failure that will come back.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

const reports = { vitest: vitestReport, playwright: playwrightReport };

/** Reads a JSON report; nothing when the runner stopped before it could write one. */
export function readReport(kind: keyof typeof reports, file: string): Totals {
  try {
    return reports[kind].parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return NO_TESTS;
  }
}

export function add(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that ends a run: `12 passed, 0 failed`, with `, 1 skipped` when there is any. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

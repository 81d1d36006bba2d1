import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseStages, STAGES } from './stages.ts';
import { add, closingLine, NO_TESTS, readReport } from './totals.ts';

describe('the stages', () => {
  it.each([['--only'], ['--only', 'nothing'], ['--only', ''], ['unit'], ['--only', 'unit,nothing']])(
    'refuse %j',
    (...args) => {
      expect(() => chooseStages(args)).toThrow('Usage: npm test -- --only');
    },
  );

  it('are all of them, or those asked for in their own order', () => {
    expect(chooseStages([])).toBe(STAGES);
    expect(chooseStages(['--only', 'unit,lint']).map(({ name }) => name)).toEqual(['lint', 'unit']);
    expect(chooseStages(['--only=e2e']).map(({ name }) => name)).toEqual(['e2e']);
  });
});

describe('the totals', () => {
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const save = (report: unknown) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return file;
  };

  it('come from vitest', () => {
    const file = save({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(readReport('vitest', file)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('come from Playwright, where a flaky test failed', () => {
    const file = save({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } });
    expect(readReport('playwright', file)).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it('are none when the runner wrote nothing', () => {
    expect(readReport('vitest', join(folder, 'missing.json'))).toBe(NO_TESTS);
  });

  it('end in one line', () => {
    expect(closingLine(add({ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 1, skipped: 0 }))).toBe(
      '3 passed, 1 failed',
    );
    expect(closingLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });
});

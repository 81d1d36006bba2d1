import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../bootstrap/chromium.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { startTestCluster } from '../database/test-cluster.ts';
import { ensureBuild, ensureClient, type Step } from '../start/preparation.ts';
import { createShutdown, type Shutdown } from '../start/shutdown.ts';
import { runScript } from './run-script.ts';
import { chooseStages, type Stage } from './stages.ts';
import { add, closingLine, NO_TESTS, readReport, type Totals } from './totals.ts';

interface Outcome {
  ok: boolean;
  totals: Totals;
}

/** Runs the stages until one fails; ends the process with a line of totals. */
export async function runTests(args: string[]): Promise<void> {
  const stages = chooseStages(args);
  const shutdown = createShutdown({ signalExitCode: 130 });
  try {
    const step: Step = { root: process.cwd(), log: (line) => console.log(line), register: shutdown.add };
    const env = { ...(await prepare(stages, shutdown, step)), NEXT_TELEMETRY_DISABLED: '1' };
    let totals = NO_TESTS;
    let failedStage: Stage | undefined;
    for (const stage of stages) {
      console.log(`\n— ${stage.name}`);
      const outcome = await runStage(stage, env, shutdown, step);
      totals = add(totals, outcome.totals);
      if (outcome.ok) continue;
      failedStage = stage;
      break;
    }
    await shutdown.end(report(stages, failedStage, totals));
  } catch (error) {
    await shutdown.fail(error);
  }
}

async function prepare(stages: Stage[], shutdown: Shutdown, step: Step): Promise<Record<string, string>> {
  const names = stages.map(({ name }) => name);
  const env: Record<string, string> = {};
  if (names.includes('e2e')) env.CHROMIUM_PATH = ensureChromium();
  await ensureClient(step);
  if (names.includes('integration') || names.includes('e2e')) {
    const starting = startTestCluster('.data');
    shutdown.add(async () => (await starting.catch(() => undefined))?.discard());
    env.TEST_DATABASE_URL = (await starting).adminUrl;
  }
  return env;
}

async function runStage(stage: Stage, env: Record<string, string>, shutdown: Shutdown, step: Step): Promise<Outcome> {
  if (stage.kind === 'build') {
    const ok = await ensureBuild(step).then(
      () => true,
      (error: unknown) => {
        console.error(error instanceof UserError ? error.message : error);
        return false;
      },
    );
    return { ok, totals: NO_TESTS };
  }
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-test-'));
  const file = join(folder, 'report.json');
  try {
    const script = runScript(stage.script, reporterArguments(stage, file), {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    shutdown.add(script.stop);
    const ok = await script.succeeded;
    return { ok, totals: stage.kind === 'check' ? NO_TESTS : readReport(stage.kind, file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reporterArguments(stage: Stage, file: string): string[] {
  if (stage.kind === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  if (stage.kind === 'playwright') return ['--reporter=list,json'];
  return [];
}

/** @returns the exit code; a run that failed elsewhere than in a test, or that ran none, still counts one failure */
function report(stages: Stage[], failedStage: Stage | undefined, totals: Totals): number {
  const noneRan =
    totals.passed + totals.failed === 0 && stages.some(({ kind }) => kind === 'vitest' || kind === 'playwright');
  const failed = failedStage || noneRan ? Math.max(1, totals.failed) : totals.failed;
  if (failedStage) console.log(`\n✗ Stopped: the stage "${failedStage.name}" failed.`);
  else if (noneRan) console.log('\n✗ No test ran.');
  console.log(`\n${closingLine({ ...totals, failed })}`);
  return failed > 0 ? 1 : 0;
}

import { UserError } from '../bootstrap/user-error.mjs';

export type Stage =
  | { name: string; kind: 'check'; script: string }
  | { name: string; kind: 'vitest' | 'playwright'; script: string }
  | { name: string; kind: 'build' };

/** Cheapest first: a failure stops the run. */
export const STAGES: Stage[] = [
  { name: 'lint', kind: 'check', script: 'lint' },
  { name: 'types', kind: 'check', script: 'types' },
  { name: 'architecture', kind: 'check', script: 'architecture' },
  { name: 'deadcode', kind: 'check', script: 'deadcode' },
  { name: 'unit', kind: 'vitest', script: 'test:unit' },
  { name: 'integration', kind: 'vitest', script: 'test:integration' },
  { name: 'build', kind: 'build' },
  { name: 'e2e', kind: 'playwright', script: 'test:e2e' },
];

/** All of them, or those named after `--only`, separated by commas. */
export function chooseStages(args: string[]): Stage[] {
  if (args.length === 0) return STAGES;
  const [flag, list] = args[0]?.startsWith('--only=') ? ['--only', args[0].slice(7)] : args;
  const names = list?.split(',').filter((name) => name !== '') ?? [];
  const known = STAGES.map(({ name }) => name);
  if (flag !== '--only' || names.length === 0 || names.some((name) => !known.includes(name))) {
    throw new UserError(`Usage: npm test -- --only <stage>[,<stage>…], where a stage is one of ${known.join(', ')}.`);
  }
  return STAGES.filter(({ name }) => names.includes(name));
}

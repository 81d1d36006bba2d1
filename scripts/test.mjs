// @ts-check
// `npm test`: every check, in the order of their cost. `npm test -- --only unit,e2e` runs some of them.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { checkNode } from './bootstrap/node-version.mjs';
import { exitWith } from './bootstrap/user-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  checkNode();
  ensureDependencies(root);
  process.chdir(root);
  (await import('tsx/esm/api')).register();
  const { runTests } = await import('./test/main.ts');
  await runTests(process.argv.slice(2));
} catch (error) {
  exitWith(error);
}

// @ts-check
// `npm start` and, with --dev, `npm run dev`. This first stage needs nothing but Node.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { checkNode } from './bootstrap/node-version.mjs';
import { checkPort, readPort } from './bootstrap/port.mjs';
import { exitWith } from './bootstrap/user-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  checkNode();
  const port = readPort(process.env.PORT);
  await checkPort(port);
  ensureDependencies(root);
  process.chdir(root);
  (await import('tsx/esm/api')).register();
  const { start } = await import('./start/main.ts');
  await start({ port, mode: process.argv.includes('--dev') ? 'development' : 'production' });
} catch (error) {
  exitWith(error);
}

// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { UserError } from './user-error.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * @param {NodeJS.ProcessEnv} env CHROMIUM_PATH wins over what is found
 * @returns {string | undefined} the browser for the end-to-end tests
 */
export function findChromium(env) {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)];
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  if (env.CHROMIUM_PATH) candidates.unshift(env.CHROMIUM_PATH);
  return candidates.find(isExecutable);
}

/** Finds a browser, or installs Debian's when that is possible without asking anyone. */
export function ensureChromium() {
  const found = findChromium(process.env);
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    console.log('Installing chromium for the end-to-end tests…');
    aptGet('update');
    aptGet('install', '--yes', '--no-install-recommends', 'chromium');
    const installed = findChromium(process.env);
    if (installed !== undefined) return installed;
  }
  throw new UserError('The end-to-end tests need Chromium: install it, or set CHROMIUM_PATH to the browser.');
}

/** @param {string[]} words */
function aptGet(...words) {
  spawnSync('apt-get', ['-qq', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

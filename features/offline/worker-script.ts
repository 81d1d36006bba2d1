import 'server-only';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prefixedLocales } from '@/i18n/locales';
import { privateAreas } from '@/server/routes';

/**
 * The text of `/sw.js`. Its version is the hash of the worker and not of the build: a deployment must not take away
 * somebody's list, and pages are kept with the files that they name.
 * @param isOn false: a worker that removes itself and all copies
 */
export async function workerScript(isOn: boolean): Promise<string> {
  if (!isOn) return source('worker-removal.js');
  const worker = await source('worker.js');
  const settings = { prefixes: prefixedLocales.map((locale) => `/${locale}`), privateAreas };
  const version = createHash('sha256')
    .update(JSON.stringify(settings) + worker)
    .digest('hex')
    .slice(0, 8);
  return `const SETTINGS = ${JSON.stringify({ version, ...settings })};\n${worker}`;
}

function source(name: string): Promise<string> {
  return readFile(join(process.cwd(), 'features/offline', name), 'utf8');
}

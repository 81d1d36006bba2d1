import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Problem } from './problems';

/** The bytes of every file that is loaded into the database, by its name in the data folder. */
export type DataFiles = ReadonlyMap<string, Buffer>;

export const tableFiles = [
  'zones.csv',
  'communes.csv',
  'localities.csv',
  'domains.csv',
  'key-figures.csv',
  'lexicon/concepts.csv',
  'lexicon/words.csv',
  'lexicon/stop-words.csv',
  'lexicon/shared-words.csv',
] as const;
/** A package brings this one. */
export const FRENCH_WORDS = 'french-words.json';
const CENTRES = 'centres';

const require = createRequire(import.meta.url);

/** Raised when the loader writes something else from the same files, so that the next start loads them again. */
const LOADER_VERSION = 1;

export function readDataFiles(folder: string, problems: Problem[]): DataFiles {
  const files = new Map<string, Buffer>();
  const centres = listFolder(join(folder, CENTRES), problems).filter(({ name }) => !name.startsWith('.'));
  for (const entry of centres.filter((entry) => !entry.isFile() || !entry.name.endsWith('.json'))) {
    problems.push(aboutFile(`${CENTRES}/${entry.name}`, 'only .json files belong here'));
  }
  const centreFiles = centres.filter(({ name }) => name.endsWith('.json')).map(({ name }) => `${CENTRES}/${name}`);
  for (const name of [...tableFiles, ...centreFiles.sort()]) {
    try {
      files.set(name, readFileSync(join(folder, name)));
    } catch {
      problems.push(aboutFile(name, 'the file cannot be read'));
    }
  }
  // Never imported: the compiler would give a type to each of its words.
  files.set(FRENCH_WORDS, readFileSync(require.resolve('an-array-of-french-words')));
  return files;
}

/** One fingerprint for all of them: while it stays the same there is nothing to load. */
export function hashDataFiles(files: DataFiles): string {
  const hash = createHash('sha256').update(`loader ${LOADER_VERSION}\n`);
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/** Spreadsheets like to save in the Windows alphabet, which would turn every accent into a wrong letter. */
export function decodeText(name: string, files: DataFiles, problems: Problem[]): string | null {
  const bytes = files.get(name);
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push(aboutFile(name, 'is not UTF-8 text: save it again in that encoding'));
    return null;
  }
}

export function centreFileNames(files: DataFiles): string[] {
  return [...files.keys()].filter((name) => name.startsWith(`${CENTRES}/`));
}

function listFolder(folder: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    problems.push(aboutFile(CENTRES, 'the folder cannot be read'));
    return [];
  }
}

function aboutFile(file: string, message: string): Problem {
  return { file, line: null, field: '', message };
}

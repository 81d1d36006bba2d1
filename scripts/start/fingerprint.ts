import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Folders and files of the project that change nothing in what `next build` makes. New folders count by default. */
const NOT_BUILT = new Set([
  'node_modules',
  'generated', // made from prisma/schema, which counts
  'prisma/migrations',
  'prisma/engine',
  'bench',
  'coverage',
  'docs',
  'e2e',
  'playwright-report',
  'scripts',
  'test-results',
  'tests',
  'next-env.d.ts', // written by the build itself
]);

/** A hash over the names and contents of everything `next build` may read, and over the settings it builds in. */
export function buildFingerprint(root: string, env: NodeJS.ProcessEnv): string {
  const files = listFiles(root, (path) => !isLeftOut(path));
  const settings = Object.entries(env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  return hashFiles(root, files, JSON.stringify(settings.sort()));
}

/** A hash over what `prisma generate` depends on. */
export function schemaFingerprint(root: string): string {
  const schema = listFiles(join(root, 'prisma', 'schema'), () => true).map((file) => join('prisma', 'schema', file));
  return hashFiles(root, [...schema, 'prisma.config.ts', 'package-lock.json'], '');
}

export function isLeftOut(path: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  const hidden = name.startsWith('.') && !name.startsWith('.env');
  return hidden || NOT_BUILT.has(path) || /\.(test\.tsx?|md|tsbuildinfo)$/.test(name);
}

export function isStamped(file: string, fingerprint: string): boolean {
  try {
    return readFileSync(file, 'utf8') === fingerprint;
  } catch {
    return false;
  }
}

export function stamp(file: string, fingerprint: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}

function listFiles(root: string, wanted: (path: string) => boolean, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = relative(root, join(folder, entry.name)).replaceAll('\\', '/');
    if (!wanted(path)) return [];
    if (entry.isDirectory()) return listFiles(root, wanted, join(root, path));
    return entry.isFile() ? [path] : [];
  });
}

function hashFiles(root: string, files: string[], extra: string): string {
  const hash = createHash('sha256').update(extra);
  for (const file of files.toSorted()) {
    const content = createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('hex');
    hash.update(`${file}\0${content}\n`);
  }
  return hash.digest('hex');
}

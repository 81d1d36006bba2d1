import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Account, canEnter, databaseAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';

/** Everything a cluster consists of on this machine. The side files lie beside the data folder, not in it. */
export interface Place {
  account: Account;
  binaries: Binaries;
  dataDir: string;
  connectionFile: string;
  lockFile: string;
  logFile: string;
}

/** Where root puts what its database user could not reach inside the clone: below /root, in a 0700 folder… */
const SHARED_DIR = '/var/lib/annuaire-cisp';

/** The place of a cluster asked for in `dataDir`; elsewhere when the user that PostgreSQL runs as cannot go there. */
export function findPlace(dataDir: string): Place {
  const account = databaseAccount();
  const folder = reachableFolder(dirname(dataDir), account);
  const real = join(folder, basename(dataDir));
  return { account, binaries: findBinaries(account, SHARED_DIR), ...filesOf(real) };
}

export function filesOf(dataDir: string) {
  return {
    dataDir,
    connectionFile: `${dataDir}.connection.json`,
    lockFile: `${dataDir}.lock`,
    logFile: `${dataDir}.log`,
  };
}

/** Deletes a cluster that does not run, its lock excepted. */
export function removeFiles(dataDir: string): void {
  const { connectionFile, logFile } = filesOf(dataDir);
  for (const path of [dataDir, draftOf(dataDir), connectionFile, logFile])
    rmSync(path, { recursive: true, force: true });
}

/** The name under which a cluster is made, before it is whole. */
export function draftOf(dataDir: string): string {
  return `${dataDir}.new`;
}

/** The folder itself (created when missing) or its stand-in under /var/lib, named after the folder's path. */
export function reachableFolder(folder: string, account: Account): string {
  makeOpen(folder, account);
  const real = realpathSync(folder);
  if (canEnter(account, real)) return real;
  const standIn = join(SHARED_DIR, createHash('sha256').update(real).digest('hex').slice(0, 12));
  makeOpen(SHARED_DIR, account);
  makeOpen(standIn, account);
  return standIn;
}

function makeOpen(folder: string, account: Account): void {
  const created = mkdirSync(folder, { recursive: true, mode: 0o755 });
  // The umask may have closed it to the database user.
  if (created !== undefined && 'uid' in account) chmodSync(folder, 0o755);
}

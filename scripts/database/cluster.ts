import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { UserError } from '../bootstrap/user-error.mjs';
import { newConnection, OWNER, writeConnection } from './connection.ts';
import { draftOf, type Place } from './place.ts';

/** PostgreSQL's environment holds nothing of ours: PGPORT, PGDATA, LC_ALL and such would change how it runs. Next's types ask for NODE_ENV. */
export const SERVER_ENV = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  NODE_ENV: process.env.NODE_ENV,
};

const MAJOR_VERSION = '18';

/** Makes the cluster when there is none; refuses one of another PostgreSQL version. */
export async function ensureCluster(place: Place, { durable }: { durable: boolean }): Promise<'created' | 'found'> {
  if (existsSync(place.dataDir)) {
    refuseOtherVersion(place.dataDir);
    return 'found';
  }
  const connection = await newConnection();
  const draft = draftOf(place.dataDir);
  const passwordFile = `${draft}.password`;
  // Left by an initdb that was killed.
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, connection.password, { mode: 0o600 });
    for (const path of [draft, passwordFile]) giveTo(place, path);
    await initdb(place, draft, passwordFile, durable ? [] : ['--no-sync']);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeConnection(place.connectionFile, connection);
  renameSync(draft, place.dataDir);
  return 'created';
}

async function initdb(place: Place, dataDir: string, passwordFile: string, flags: string[]): Promise<void> {
  const child = spawn(
    place.binaries.initdb,
    [
      `--pgdata=${dataDir}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Names sort as readers expect (Eau, école, élève, Zèbre), whatever the machine's own locale.
      '--locale-provider=icu',
      '--icu-locale=fr-BE',
      '--locale=C.UTF-8',
      ...flags,
    ],
    // In its own session, so that Ctrl-C reaches us and not the half-made cluster behind our back.
    { ...place.account, cwd: '/', env: SERVER_ENV, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new UserError(`The database could not be created in ${dataDir}: ${(stderr || stdout).trim()}`);
}

function refuseOtherVersion(dataDir: string): void {
  const version = readVersion(dataDir);
  if (version === MAJOR_VERSION) return;
  throw new UserError(
    `${dataDir} holds a PostgreSQL ${version} database, this release needs ${MAJOR_VERSION}: export it with the release that made it, then delete the folder.`,
  );
}

function readVersion(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new UserError(
        `${dataDir} belongs to another user: start as that user (or as root, if the first start was root's).`,
      );
    }
    throw new UserError(`${dataDir} holds no PostgreSQL database: move it away or delete it.`);
  }
}

function giveTo({ account }: Place, path: string): void {
  if ('uid' in account) chownSync(path, account.uid, account.gid);
}

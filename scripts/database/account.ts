import { execFileSync, spawnSync } from 'node:child_process';
import { UserError } from '../bootstrap/user-error.mjs';

/** Whom PostgreSQL runs as; empty for "as we do". Given as it is to `spawn`. */
export type Account = { uid: number; gid: number } | Record<string, never>;

const NAME = 'annuaire-db';

/** PostgreSQL refuses to run as root: root lends it a system user of its own, created at the first start. */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const known = findAccount();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], {
      stdio: 'pipe',
    });
  } catch (error) {
    // Two first starts at once: the other one has created it.
    const account = findAccount();
    if (account) return account;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`The system user "${NAME}", which PostgreSQL needs under root, cannot be created: ${reason}`);
  }
  const created = findAccount();
  if (created) return created;
  throw new UserError(`The system user "${NAME}" was created but is not found; run as an ordinary user instead.`);
}

/** Whether the account can go into a folder, asked to the system itself: modes, access lists and mounts all count. */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

function findAccount(): Account | undefined {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function idOf(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

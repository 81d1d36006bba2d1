import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { processIdentity } from './processes.ts';

export type Lock = { held: true; release(): void } | { held: false; byPid: number };

interface Owner {
  pid: number;
  identity: string;
}

/** Takes a lock file for this process, also from an owner that was killed. */
export function takeLock(path: string): Lock {
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' } satisfies Owner);
  for (;;) {
    if (createWhole(path, mine)) return { held: true, release: () => releaseLock(path, mine) };
    const text = readText(path);
    if (text === undefined) continue; // released between our two looks
    const owner = parseOwner(text);
    if (owner !== undefined && processIdentity(owner.pid) === owner.identity) return { held: false, byPid: owner.pid };
    removeStale(path, text);
  }
}

/** The file appears with its content or not at all, so that no one reads a lock that is being written. */
function createWhole(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two processes may find the same stale lock: the slower one puts back the fresh lock it has moved by mistake. */
function removeStale(path: string, staleText: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (readText(aside) !== staleText) linkSync(aside, path);
  } catch {
    // Someone else was first; the next round tells.
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseLock(path: string, mine: string): void {
  if (readText(path) === mine) rmSync(path, { force: true });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('identity' in value)) return undefined;
    const { pid, identity } = value;
    return typeof pid === 'number' && typeof identity === 'string' ? { pid, identity } : undefined;
  } catch {
    return undefined;
  }
}

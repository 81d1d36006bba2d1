import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commandOf, sendSignal, waitForEnd } from './processes.ts';

export interface PidFile {
  pid: number;
  dataDir: string;
  port: number | undefined;
  ready: boolean;
}

/** Reads PostgreSQL's postmaster.pid: pid, data folder, start time, port, socket folder, address, memory key, state. */
export function parsePidFile(text: string): PidFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const dataDir = lines[1];
  if (!Number.isInteger(pid) || pid <= 0 || dataDir === undefined) return undefined;
  return { pid, dataDir, port: Number(lines[3]) || undefined, ready: lines[7] === 'ready' };
}

export function readPidFile(dataDir: string): PidFile | undefined {
  try {
    return parsePidFile(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Ends the server that a killed parent left behind, and removes the file of one that is gone: PostgreSQL itself would
 * refuse to start when another program has taken the old pid. Call it with the folder's lock held.
 */
export async function stopOrphan(dataDir: string): Promise<boolean> {
  const found = readPidFile(dataDir);
  if (found === undefined) return false;
  if (!isServerOf(dataDir, found.pid)) {
    rmSync(join(dataDir, 'postmaster.pid'), { force: true });
    return false;
  }
  await stopServer(found.pid);
  return true;
}

/** Fast shutdown first; then without a last checkpoint (the next start replays the log); then by force. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    sendSignal(pid, signal);
    if (await waitForEnd(pid, patienceMs)) return;
  }
}

function isServerOf(dataDir: string, pid: number): boolean {
  const [program, ...words] = commandOf(pid);
  return program !== undefined && basename(program) === 'postgres' && words.includes(dataDir);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../bootstrap/user-error.mjs';
import { SERVER_ENV } from './cluster.ts';
import { readPidFile } from './pid-file.ts';
import type { Place } from './place.ts';

const START_TIMEOUT_MS = 60_000;
const LOG_LIMIT_BYTES = 1_000_000;

export class PortTaken extends Error {}

/** Starts one postgres process and waits until it takes connections. */
export async function spawnServer(place: Place, port: number, settings: string[]): Promise<ChildProcess> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const logStart = trimLog(place.logFile);
    const child = spawnOnce(place, port, settings);
    if (await becomesReady(child, place, deadline)) return child;
    const reason = logSince(place.logFile, logStart);
    if (/could not bind|Address already in use/.test(reason)) throw new PortTaken();
    // After a kill -9 the old server's children need a moment to notice, and hold its shared memory until then.
    const busy = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(reason);
    if (!busy || Date.now() > deadline) throw startFailure(place, reason);
    await delay(300);
  }
}

function spawnOnce(place: Place, port: number, settings: string[]): ChildProcess {
  const log = openSync(place.logFile, 'a', 0o600);
  try {
    const flags = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      `port=${port}`,
      'timezone=UTC',
      ...settings,
    ];
    return spawn(place.binaries.postgres, ['-D', place.dataDir, ...flags.flatMap((flag) => ['-c', flag])], {
      ...place.account,
      cwd: '/',
      env: SERVER_ENV,
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl-C goes to the whole process group, and the application must end before its database.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

async function becomesReady(child: ChildProcess, place: Place, deadline: number): Promise<boolean> {
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const state = readPidFile(place.dataDir);
    if (state?.ready && state.pid === child.pid) return true;
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      return false;
    }
    await delay(25);
  }
  return false;
}

function startFailure(place: Place, reason: string): UserError {
  const lastLine =
    reason
      .trim()
      .split('\n')
      .findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? reason.trim().split('\n').at(-1);
  return new UserError(`The database did not start: ${lastLine || 'no reason given'} (details in ${place.logFile})`);
}

/** @returns the size of the log, after emptying one that has grown large */
function trimLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_LIMIT_BYTES) return size;
  truncateSync(file);
  return 0;
}

function logSince(file: string, offset: number): string {
  return readFileSync(file).subarray(offset).toString('utf8');
}

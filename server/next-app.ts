import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Log } from './log.ts';

export type NextApp = { socketPath: string; stop: () => Promise<void> };

const STOP_WITHIN_MS = 3_000;
/**
 * Twice what rendering needs. Without limits V8 lets garbage grow with the memory of the machine; what is young is
 * mostly dead after one rendering, so a small space for it costs little.
 */
const HEAP = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 12 };

/**
 * Next on a thread of its own, so that a page being rendered does not hold up the kept ones, and behind a socket in a
 * private folder, so that nobody can reach the application around the front. A thread that dies is replaced.
 *
 * @param port of the public server; Next builds addresses from it
 */
export async function startNextApp(projectFolder: string, port: number, log: Log): Promise<NextApp> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-'));
  let stopping = false;
  let current: Worker;

  const begin = async (): Promise<string> => {
    const socketPath = socketIn(folder);
    current = new Worker(new URL('./next-thread.mjs', import.meta.url), {
      workerData: { projectFolder, port, socketPath },
      resourceLimits: HEAP,
    });
    const worker = current;
    worker.on('error', (error) => log.error({ err: error }, 'the application failed'));
    worker.once('exit', (code) => {
      if (stopping) return;
      log.error({ code }, 'the application stopped and is started again');
      replace().catch((error: unknown) => log.fatal({ err: error }, 'the application cannot start'));
    });
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('exit', () => reject(new Error('the application stopped while starting')));
    });
    return socketPath;
  };
  const replace = async (): Promise<void> => {
    await sleep(1_000);
    await rm(socketIn(folder), { force: true });
    if (!stopping) await begin();
  };

  const socketPath = await begin().catch(async (error: unknown) => {
    stopping = true;
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    socketPath,
    stop: async () => {
      stopping = true;
      const ended = new Promise((resolve) => current.once('exit', resolve));
      current.postMessage('stop');
      await Promise.race([ended, sleep(STOP_WITHIN_MS)]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Windows has named pipes instead of sockets in folders. */
function socketIn(folder: string): string {
  return process.platform === 'win32' ? `\\\\.\\pipe\\annuaire-${process.pid}` : join(folder, 'next.sock');
}

import type { ChildProcess } from 'node:child_process';
import { UserError } from '../bootstrap/user-error.mjs';
import { freePort } from './connection.ts';
import { stopServer } from './pid-file.ts';
import type { Place } from './place.ts';
import { sendSignal } from './processes.ts';
import { PortTaken, spawnServer } from './server.ts';

const MAX_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;

export interface Supervised {
  port: number;
  stop(): Promise<void>;
}

/**
 * Keeps one postgres running: when it is killed, it comes back on the same port, where connection pools look for it.
 * `onGivenUp` hears of a server that keeps dying.
 */
export async function superviseServer(
  place: Place,
  wishedPort: number,
  settings: string[],
  onGivenUp: (error: Error) => void,
): Promise<Supervised> {
  let stopping = false;
  const deaths: number[] = [];
  const first = await startOnFreePort(place, wishedPort, settings);
  let running: Promise<ChildProcess> = Promise.resolve(watch(first.child));

  function watch(child: ChildProcess): ChildProcess {
    // The last resort when our process ends without stop(): postgres then goes down by itself.
    const goDownWithUs = () => child.pid && sendSignal(child.pid, 'SIGINT');
    process.once('exit', goDownWithUs);
    const onExit = () => {
      process.off('exit', goDownWithUs);
      if (!stopping) revive();
    };
    if (child.exitCode !== null || child.signalCode !== null) onExit();
    else child.once('exit', onExit);
    return child;
  }

  function revive(): void {
    deaths.push(Date.now());
    const recent = deaths.filter((at) => at > Date.now() - RESTART_WINDOW_MS);
    if (recent.length > MAX_RESTARTS) {
      onGivenUp(
        new UserError(`The database stopped ${recent.length} times within a minute (details in ${place.logFile})`),
      );
      return;
    }
    running = spawnServer(place, first.port, settings).then(watch);
    running.catch((error: unknown) => onGivenUp(error instanceof Error ? error : new Error(String(error))));
  }

  return {
    port: first.port,
    async stop() {
      stopping = true;
      const child = await running.catch(() => undefined);
      if (child?.pid !== undefined) await stopServer(child.pid);
    },
  };
}

async function startOnFreePort(place: Place, wishedPort: number, settings: string[]) {
  for (let attempt = 0; ; attempt += 1) {
    const port = await freePort(attempt === 0 ? wishedPort : 0);
    try {
      return { port, child: await spawnServer(place, port, settings) };
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt >= 5) throw error;
    }
  }
}

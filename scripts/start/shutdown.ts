import { UserError } from '../bootstrap/user-error.mjs';

type Cleanup = () => Promise<unknown>;

export interface Shutdown {
  /** What is added last is undone first. */
  add(cleanup: Cleanup): void;
  /** Undoes everything and ends the process. */
  end(exitCode: number): Promise<never>;
  /** Says why, then ends with code 1. */
  fail(error: unknown): Promise<never>;
}

/** Ends a command in order, on Ctrl-C, on SIGTERM, at its own end or after a failure: once, whoever asks. */
export function createShutdown({ signalExitCode = 0 } = {}): Shutdown {
  const cleanups: Cleanup[] = [];
  let ending: Promise<never> | undefined;

  const undoAll = async (exitCode: number): Promise<never> => {
    for (const cleanup of cleanups.reverse()) {
      await cleanup().catch((error: unknown) => console.error(error));
    }
    process.exit(exitCode);
  };
  const end = (exitCode: number) => {
    ending ??= undoAll(exitCode);
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The terminal and npm may both send one, hence `on` and not `once`: the second must not kill us half-way.
    process.on(signal, () => void end(signalExitCode));
  }
  endWithNpm(() => void end(signalExitCode));
  return {
    add: (cleanup) => cleanups.push(cleanup),
    end,
    fail: (error) => {
      // What was cut short by the shutdown itself is no news.
      if (!ending) console.error(error instanceof UserError ? `✗ ${error.message}` : error);
      return end(1);
    },
  };
}

/** Started through npm, we end when it does, were it by kill -9: no one else would look after us. */
function endWithNpm(end: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 500);
  timer.unref();
}

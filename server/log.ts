import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on standard output, written in batches: one write per request would cost more than a cached page. */
export function createLog(level: string): { log: Log; flush: () => void } {
  const output = destination({ fd: 1, sync: false, minLength: 16_000 });
  // A quiet server must not keep its last lines to itself.
  const timer = setInterval(() => output.flush(), 500);
  timer.unref();
  return { log: createLogTo(level, output), flush: () => output.flushSync() };
}

export function createLogTo(level: string, output: DestinationStream): Log {
  return pino({ level, base: null }, output);
}

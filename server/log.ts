import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

export type Logs = {
  log: Log;
  /** A finished line of JSON about a request; composed by hand, for it is written ten thousand times a second. */
  request: (line: string) => void;
  flush: () => void;
};

/** JSON lines on standard output, written in batches: one write per request would cost more than a cached page. */
export function createLogs(level: string): Logs {
  const output = destination({ fd: 1, sync: false, minLength: 16_000 });
  // A quiet server must not keep its last lines to itself.
  setInterval(() => output.flush(), 500).unref();
  const log = pino({ level, base: null }, output);
  const request = log.isLevelEnabled('info') ? (line: string) => output.write(line) : () => undefined;
  return { log, request, flush: () => output.flushSync() };
}

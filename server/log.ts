import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

export type Logs = {
  log: Log;
  /**
   * Takes a finished line of JSON about a request; composed by hand, for it is written ten thousand times a second.
   * Undefined when nobody wants to read of requests.
   */
  request: ((line: string) => void) | undefined;
  flush: () => void;
};

/** As much as one write to a pipe takes. */
const BATCH = 16_000;

/** JSON lines on standard output, written in batches: one write per request would cost more than a cached page. */
export function createLogs(level: string): Logs {
  const output = destination({ fd: 1, sync: false, minLength: BATCH });
  // Lines about requests are gathered here: the destination counts the bytes of whatever it is handed, line by line.
  let gathered = '';
  const handOver = () => {
    if (gathered !== '') output.write(gathered);
    gathered = '';
  };
  const request = (line: string) => {
    gathered += line;
    if (gathered.length >= BATCH) handOver();
  };
  // A quiet server must not keep its last lines to itself.
  const timer = setInterval(() => {
    handOver();
    output.flush();
  }, 500);
  timer.unref();
  const log = pino({ level, base: null }, output);
  const flush = () => {
    handOver();
    output.flushSync();
  };
  return { log, request: log.isLevelEnabled('info') ? request : undefined, flush };
}

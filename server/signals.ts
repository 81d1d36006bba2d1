import type { Logs } from './log.ts';

/** Ends the process properly at the first signal: `stop`, then exit with 0. */
export function exitOnSignals({ log, flush }: Logs, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    let code = 0;
    try {
      await stop();
      log.info('stopped');
    } catch (error) {
      log.fatal({ err: error }, 'did not stop properly');
      code = 1;
    }
    flush();
    process.exit(code);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

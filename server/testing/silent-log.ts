import { createLogTo, type Log } from '../log.ts';

export const silentLog: Log = createLogTo('silent', { write: () => undefined });

import { pino } from 'pino';
import type { Log, Logs } from '../log.ts';

export const silentLog: Log = pino({ level: 'silent' });

export const silentLogs: Logs = { log: silentLog, request: undefined, flush: () => undefined };

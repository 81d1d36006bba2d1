import { readSettings } from '../env.ts';
import { createLog } from '../log.ts';
import { exitOnSignals } from '../signals.ts';
import { startFront } from '../start-front.ts';

// The front as a process of its own, before an application that already listens (UPSTREAM_SOCKET) instead of Next.
const { UPSTREAM_SOCKET = '' } = process.env;
const settings = readSettings(process.env);
const { log, flush } = createLog('info');
const front = await startFront(settings, { socketPath: UPSTREAM_SOCKET, projectFolder: '/nonexistent' }, log);
exitOnSignals(log, front.stop, flush);
process.stdout.write(`port ${front.port}\n`);

import { readSettings } from '../env.ts';
import { createLogs } from '../log.ts';
import { exitOnSignals } from '../signals.ts';
import { startFront } from '../start-front.ts';

// The front as a process of its own, before an application that already listens (UPSTREAM_SOCKET) instead of Next.
const { UPSTREAM_SOCKET = '' } = process.env;
const settings = readSettings(process.env);
const logs = createLogs('info');
const front = await startFront(settings, { socketPath: UPSTREAM_SOCKET, projectFolder: '/nonexistent' }, logs);
exitOnSignals(logs, front.stop);
process.stdout.write(`port ${front.port}\n`);

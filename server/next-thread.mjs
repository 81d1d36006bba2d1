// @ts-check
// Next's request handler on a thread of its own (see next-app.ts). Plain JavaScript, for threads of Node 20 do not take
// over the TypeScript loader of the main one, and Next has no use for it.
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import next from 'next';

const { projectFolder, port, socketPath } = workerData;

// The name must not be `127.0.0.1`: Next would then hand rewritten requests on to itself for ever.
const app = next({ dev: false, dir: projectFolder, hostname: 'localhost', port, quiet: true });
await app.prepare();
const handle = app.getRequestHandler();

// Connections are the front's own and stay: closing idle ones would race with its next request.
const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (req, res) => {
  handle(req, res).catch(() => res.destroy());
});
server.listen(socketPath, () => parentPort?.postMessage('listening'));

parentPort?.once('message', async () => {
  server.close();
  server.closeAllConnections();
  await app.close();
  process.exit(0);
});

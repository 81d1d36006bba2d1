import type { Server } from 'node:http';
import type { Settings } from './env.ts';
import { createFront } from './front/http-front.ts';
import { ChangeListener } from './front/invalidation.ts';
import { PageSource } from './front/page-source.ts';
import { PageStore } from './front/page-store.ts';
import { createSecurityHeaders } from './front/security-headers.ts';
import { StaticFiles } from './front/static-files.ts';
import { Upstream } from './front/upstream.ts';
import type { Logs } from './log.ts';
import { Readiness } from './readiness.ts';

export type RunningFront = { port: number; store: PageStore; stop: () => Promise<void> };

const DRAIN_MS = 10_000;

/** Puts the parts together and listens. The application is whatever answers on the socket. */
export async function startFront(
  settings: Settings,
  application: { socketPath: string; projectFolder: string },
  logs: Logs,
): Promise<RunningFront> {
  const { log } = logs;
  const security = createSecurityHeaders(settings);
  const upstream = new Upstream(application.socketPath, settings.publicUrl);
  const store = new PageStore(settings.pageCacheBytes);
  const source = new PageSource({ upstream, store, security, log });
  const files = await StaticFiles.list(application.projectFolder, security);
  const readiness = new Readiness(upstream, settings.databaseUrl);
  const listener = new ChangeListener({
    databaseUrl: settings.databaseUrl,
    log,
    onChange: () => store.dropAll(),
    onHearing: (hears) => store.setHearsChanges(hears),
  });
  const { publicUrl, trustedProxies } = settings;
  const server = createFront({ source, files, upstream, readiness, security, publicUrl, trustedProxies, logs });
  await listen(server, settings);
  listener.start();

  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : settings.port,
    store,
    stop: async () => {
      await drain(server);
      await Promise.all([listener.stop(), readiness.close()]);
      upstream.close();
    },
  };
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen({ port, host, backlog: 1024 }, resolve);
  });
}

/** No new connections; requests under way are finished, and told not to keep theirs; late ones are cut. */
async function drain(server: Server): Promise<void> {
  server.prependListener('request', (_, res) => res.setHeader('connection', 'close'));
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
}

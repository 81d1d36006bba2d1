import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the application was asked, and a few switches of its mood. */
export type FixtureUpstream = {
  socketPath: string;
  requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];
  /** How many pages were rendered so far; every page shows its number. */
  renders: number;
  /** Shown on every page, as if read from the database. */
  content: string;
  failing: boolean;
  stop: () => Promise<void>;
};

/** A small application on a socket: counts renders, echoes what it is told, and misbehaves where asked. */
export async function startFixtureUpstream(): Promise<FixtureUpstream> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-fixture-'));
  const socketPath = join(folder, 'app.sock');
  const server = createServer({ keepAliveTimeout: 0 }, (req, res) => {
    answer(upstream, req, res).catch(() => res.destroy());
  });
  const upstream: FixtureUpstream = {
    socketPath,
    requests: [],
    renders: 0,
    content: 'first',
    failing: false,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return upstream;
}

async function answer(upstream: FixtureUpstream, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const { method = '', url = '', headers } = req;
  upstream.requests.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
  const { pathname, searchParams } = new URL(url, 'http://fixture');
  // Read before any wait, as a query is: what the page shows is what was true when its rendering began.
  const { content } = upstream;
  if (pathname.includes('slow')) await sleep(300);
  if (pathname.includes('stuck')) await new Promise(() => {});
  if (upstream.failing) return send(res, 500, 'text/html', '<html id="__next_error__"><body></body></html>');

  const number = ++upstream.renders;
  if (method === 'POST')
    return send(res, 200, 'text/html', page(`posted ${Buffer.concat(chunks)}`), cookieOf('posted'));
  if (headers.rsc === '1') return send(res, 200, 'text/x-component', `0:${JSON.stringify({ number, url, content })}`);
  if (pathname === '/disguised') return send(res, 200, 'text/x-component', '0:{}');
  if (pathname.includes('absent')) return send(res, 404, 'text/html', '<html id="__next_error__"><body></body></html>');
  if (pathname === '/sets-cookie') return send(res, 200, 'text/html', page(`number ${number}`), cookieOf(`v${number}`));
  if (pathname === '/moved') return send(res, 308, 'text/plain', '', { location: '/formations' });
  if (pathname === '/api/v1/dump') return send(res, 200, 'text/csv', 'x'.repeat(6_000_000));
  if (pathname.startsWith('/api/v1')) {
    const unknown = [...searchParams.keys()].some((name) => !['q', 'zone'].includes(name));
    const body = JSON.stringify({ number, url, content });
    return send(res, unknown ? 400 : 200, unknown ? 'application/problem+json' : 'application/json', body, {
      'access-control-allow-origin': '*',
    });
  }
  const shown = { number, url, content, headers, filler: 'lorem ipsum '.repeat(60) };
  // What React needs depends on the address and the data alone, unlike the number of the render.
  const data = pathname.includes('huge') ? randomBytes(300_000).toString('base64') : JSON.stringify({ url, content });
  return send(res, 200, 'text/html; charset=utf-8', page(JSON.stringify(shown).replaceAll('<', '&lt;'), data));
}

function cookieOf(value: string): Record<string, string> {
  return { 'set-cookie': `session=${value}; HttpOnly` };
}

function page(text: string, data = text): string {
  return `<!DOCTYPE html><html lang="fr"><head><title>x</title><script src="/_next/static/chunks/a.js" async=""></script></head><body><pre>${text}</pre><script>self.__next_f.push(${JSON.stringify([1, data]).replaceAll('<', '\\u003c')})</script></body></html>`;
}

function send(res: ServerResponse, status: number, type: string, body: string, headers = {}): void {
  res.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fetchPage } from './http-get';
import { type Server, stop } from './product-server';

const PROGRAM = fileURLToPath(new URL('plain-server.ts', import.meta.url));

/** A plain Node server that has the product's own bytes for these pages. */
export async function startPlainNode(product: Server, paths: readonly string[]): Promise<Server> {
  const pages = await Promise.all(
    paths.map(async (path) => {
      const { headers, body } = await fetchPage(product.port, path);
      const type = headers['content-type'] ?? '';
      return [path, { type, encoding: headers['content-encoding'] ?? 'identity', body: body.toString('base64') }];
    }),
  );
  const child = fork(PROGRAM, { execArgv: ['--import', 'tsx'], env: { ...process.env, NODE_ENV: 'production' } });
  child.send(Object.fromEntries(pages));
  const [port] = await once(child, 'message');
  return { port: Number(port), pid: child.pid ?? 0, stop: () => stop(child) };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@/scripts/database/connection';
import { PRODUCTION_MEMORY, PRODUCTION_SERVER } from '@/scripts/start/preparation';
import { fetchBytes } from './http-get';

const END_WITH_PARENT = fileURLToPath(new URL('../scripts/bootstrap/end-with-parent.mjs', import.meta.url));
const START_TIMEOUT_MS = 60_000;

export type Server = { port: number; pid: number; stop: () => Promise<void> };

/** The product as `npm start` serves it, with its usual settings; its log goes nowhere. */
export async function startProduct(databaseUrl: string): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...PRODUCTION_SERVER], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: {
      ...process.env,
      ...PRODUCTION_MEMORY,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: `http://localhost:${port}`,
      PARENT_PIPE_FD: '3',
    },
  });
  await untilReady(child, port);
  return { port, pid: child.pid ?? 0, stop: () => stop(child) };
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const reply = await fetchBytes(port, '/readyz').catch(() => undefined);
    if (reply?.status === 200) return;
    await delay(200);
  }
  child.kill('SIGKILL');
  throw new Error('the product did not start');
}

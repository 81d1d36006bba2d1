import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runSql } from '@/scripts/database/admin';
import { databaseUrl, unusedDatabaseUrl } from '@/tests/integration/database';
import { type FixtureUpstream, startFixtureUpstream } from '../testing/fixture-upstream.ts';
import { get } from '../testing/http-client.ts';
import { silentLog } from '../testing/silent-log.ts';
import { type FrontProcess, spawnFront } from '../testing/spawn-front.ts';
import { waitFor } from '../testing/wait-for.ts';
import { ChangeListener } from './invalidation.ts';

let upstream: FixtureUpstream;
const running: FrontProcess[] = [];

beforeAll(async () => {
  upstream = await startFixtureUpstream();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((front) => front.end()));
});
afterAll(() => upstream.stop());

async function start(environment: Record<string, string> = {}): Promise<FrontProcess> {
  const front = await spawnFront({ DATABASE_URL: databaseUrl(), UPSTREAM_SOCKET: upstream.socketPath, ...environment });
  running.push(front);
  return front;
}

const shows = async (front: FrontProcess, content: string) =>
  (await get(front.port, '/formations')).text.includes(`"content":"${content}"`);
const isKept = async (front: FrontProcess) =>
  (await get(front.port, '/formations')).headers['cache-status'] === 'annuaire; hit';

describe('several processes', () => {
  test('all show a change of any public table within two seconds', async () => {
    upstream.content = 'before';
    const fronts = await Promise.all([start(), start()]);
    for (const front of fronts) await waitFor(() => isKept(front), 5_000);

    upstream.content = 'unannounced';
    for (const front of fronts) expect(await shows(front, 'before')).toBe(true);

    upstream.content = 'after';
    await runSql(databaseUrl(), 'UPDATE training SET id = id WHERE false');
    for (const front of fronts) await waitFor(() => shows(front, 'after'), 2_000);
  });

  test('forget their pages when the connection breaks, and keep pages again once it is back', async () => {
    upstream.content = 'old';
    const front = await start();
    await waitFor(() => isKept(front), 5_000);

    // A change nobody was told of, as when it happens while the connection is down.
    upstream.content = 'new';
    await runSql(
      databaseUrl(),
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'annuaire-front' AND datname = current_database()",
    );
    await waitFor(() => shows(front, 'new'), 2_000);
    for (let i = 0; i < 20; i += 1) {
      expect(await shows(front, 'old')).toBe(false);
      await sleep(20);
    }
    await waitFor(() => isKept(front), 5_000);
    expect(await shows(front, 'new')).toBe(true);
  });
});

test('a connection that dies in silence is found out', async () => {
  const { port, hostname } = new URL(databaseUrl());
  let frozen = false;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const database = connect(Number(port || 5432), hostname);
    sockets.add(client).add(database);
    client.on('error', () => {}).on('data', (data) => !frozen && database.write(data));
    database.on('error', () => {}).on('data', (data) => !frozen && client.write(data));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const throughProxy = new URL(databaseUrl());
  throughProxy.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  const heard: boolean[] = [];
  const listener = new ChangeListener({
    databaseUrl: throughProxy.href,
    log: silentLog,
    onChange: () => {},
    onHearing: (hears) => heard.push(hears),
    heartbeatMs: 100,
  });
  listener.start();
  await waitFor(() => heard.length === 1, 5_000);
  frozen = true;
  await waitFor(() => heard.length === 2, 8_000);
  frozen = false;
  await waitFor(() => heard.length === 3, 15_000);
  expect(heard).toEqual([true, false, true]);
  await listener.stop();
  proxy.close();
  for (const socket of sockets) socket.destroy();
}, 40_000);

describe('a database that is away', () => {
  test('does not keep the site from answering, but it is not ready and keeps nothing', async () => {
    const front = await start({ DATABASE_URL: unusedDatabaseUrl('not_there') });
    expect((await get(front.port, '/formations')).status).toBe(200);
    expect(await isKept(front)).toBe(false);
    expect((await get(front.port, '/readyz')).status).toBe(503);
    expect((await get(front.port, '/livez')).status).toBe(200);
  });
});

describe('SIGTERM', () => {
  test('lets requests under way finish, takes no new one, and exits with 0', async () => {
    const front = await start();
    const slow = get(front.port, '/slow-goodbye');
    await sleep(100);
    const ended = front.end();
    await sleep(50);
    await expect(get(front.port, '/')).rejects.toThrow();
    expect((await slow).status).toBe(200);
    expect(await ended).toBe(0);
    expect(front.output()).toContain('"path":"/slow-goodbye"');
  });

  test('does not wait for ever', async () => {
    const front = await start();
    const stuck = get(front.port, '/stuck').catch(() => 'cut');
    await sleep(100);
    const started = Date.now();
    expect(await front.end('SIGINT')).toBe(0);
    expect(Date.now() - started).toBeLessThan(12_000);
    expect(await stuck).toBe('cut');
  }, 20_000);
});

test('the log says what happened and nothing about who', async () => {
  const front = await start();
  await get(front.port, '/formations?q=secret&lieu=5000', { headers: { cookie: 'session=secret' } });
  await get(front.port, '/espace-centre/secret-token?x=secret');
  await front.end();
  const lines = front
    .output()
    .split('\n')
    .filter((line) => line.includes('"method"'));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: 'GET', path: '/formations', status: 200, ms: expect.any(Number), id: expect.any(String) },
    { method: 'GET', path: '/espace-centre/…', status: 200 },
  ]);
  expect(front.output()).not.toContain('secret');
});

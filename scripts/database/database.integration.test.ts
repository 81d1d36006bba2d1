import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canEnter, databaseAccount } from './account.ts';
import { findBinaries, reachableBinaries } from './binaries.ts';
import { readPidFile } from './pid-file.ts';
import { processIdentity, sendSignal, waitForEnd } from './processes.ts';
import { type RunningDatabase, startDatabase } from './start-database.ts';

const isRoot = process.getuid?.() === 0;
const project = fileURLToPath(new URL('../..', import.meta.url));

let folder = '';
let dataDir = '';
const undos: (() => unknown)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annuaire-database-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'postgres');
  undos.push(() => rmSync(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const undo of undos.splice(0).reverse()) await undo();
});

async function start(): Promise<RunningDatabase> {
  const database = await startDatabase({ dataDir, forTests: true });
  undos.push(database.discard);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

/** `npm run db` in a process group of its own, as a terminal would start it. */
async function startCommand(launcher: string[] = []): Promise<{ child: ChildProcess; url: string }> {
  const [program = '', ...args] = [
    ...launcher,
    process.execPath,
    '--import',
    'tsx',
    'scripts/db.ts',
    dataDir,
    '--for-tests',
  ];
  const child = spawn(program, args, { cwd: project, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  undos.push(() => child.pid && sendSignal(child.pid, 'SIGKILL'));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    child.once('exit', () => reject(new Error('The command ended before it gave an address.')));
  });
  return { child, url };
}

function serverPid(): number {
  return readPidFile(dataDir)?.pid ?? 0;
}

describe('the embedded database', { timeout: 60_000 }, () => {
  it('sorts as in French, listens on loopback only, and keeps its password to itself', async () => {
    const { url } = await start();
    const sorted = `SELECT name FROM (VALUES ('Zèbre'), ('élève'), ('Eau'), ('école')) AS words (name) ORDER BY name`;
    expect(await ask(url, sorted)).toEqual(['Eau', 'école', 'élève', 'Zèbre']);
    expect(await ask(url, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
    expect(await ask(url, 'SHOW unix_socket_directories')).toEqual(['']);
    expect(statSync(`${dataDir}.connection.json`).mode & 0o777).toBe(0o600);
    await expect(ask(url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('keeps its data, its port and its password from one start to the next', async () => {
    const first = await startDatabase({ dataDir, forTests: true });
    await ask(first.url, 'CREATE TABLE kept (n int)');
    await first.stop();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'SELECT count(*)::int FROM kept')).toEqual([0]);
  });

  it('refuses a second start with one sentence', async () => {
    await start();
    await expect(startDatabase({ dataDir })).rejects.toThrow(
      `The database in ${dataDir} is already in use by process ${process.pid}; stop that one first.`,
    );
  });

  it('comes back on the same port after a kill -9 of postgres', async () => {
    const { url } = await start();
    const killed = serverPid();
    sendSignal(killed, 'SIGKILL');
    await expect.poll(() => ask(url, 'SELECT 1').catch(() => undefined), { timeout: 30_000 }).toEqual([1]);
    expect(serverPid()).not.toBe(killed);
  });

  it('stops on Ctrl-C, which goes to the whole process group, and leaves no process', async () => {
    const { child, url } = await startCommand();
    const server = serverPid();
    expect(await ask(url, 'SELECT 1')).toEqual([1]);
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await waitForEnd(child.pid ?? 0, 10_000)).toBe(true);
    expect(processIdentity(server)).toBeUndefined();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
    expect(existsSync(`${dataDir}.lock`)).toBe(false);
  });

  it('ends the server that a killed start left behind', async () => {
    const { child, url } = await startCommand();
    const orphan = serverPid();
    sendSignal(child.pid ?? 0, 'SIGKILL');
    await waitForEnd(child.pid ?? 0, 5_000);
    expect(processIdentity(orphan)).toBeDefined();
    expect((await start()).url).toBe(url);
    expect(processIdentity(orphan)).toBeUndefined();
  });

  it('starts after both were killed at once', async () => {
    const { child, url } = await startCommand();
    sendSignal(child.pid ?? 0, 'SIGKILL');
    sendSignal(serverPid(), 'SIGKILL');
    await waitForEnd(child.pid ?? 0, 5_000);
    expect((await start()).url).toBe(url);
  });

  it('takes another port when its own is used meanwhile', async () => {
    const first = await startDatabase({ dataDir, forTests: true });
    await first.stop();
    const { createServer } = await import('node:net');
    const thief = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    undos.push(() => thief.close());
    await delay(50);
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(readFileSync(`${dataDir}.connection.json`, 'utf8')).toContain(new URL(second.url).port);
  });
});

describe.runIf(isRoot)('under root', { timeout: 60_000 }, () => {
  it('runs as a system user', async () => {
    await start();
    expect(statSync(`/proc/${serverPid()}`).uid).not.toBe(0);
  });

  it('keeps the data elsewhere when that user cannot enter the folder', async () => {
    chmodSync(folder, 0o700);
    const { url, dataDir: real } = await start();
    undos.push(() => rmSync(dirname(real), { recursive: true, force: true }));
    expect(real).toMatch(/^\/var\/lib\/annuaire-cisp\/[0-9a-f]{12}\/postgres$/);
    expect(await ask(url, 'SELECT 1')).toEqual([1]);
  });

  it('runs a copy of the binaries when that user cannot reach them', () => {
    const account = databaseAccount();
    const { postgres } = findBinaries(account, join(folder, 'unused'));
    const closed = mkdtempSync(join(tmpdir(), 'annuaire-closed-'));
    undos.push(() => rmSync(closed, { recursive: true, force: true }));
    cpSync(dirname(dirname(postgres)), join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    const copy = reachableBinaries(join(closed, 'native'), account, join(folder, 'copy'));
    expect(copy.initdb).toBe(join(folder, 'copy', 'bin', 'initdb'));
    expect(reachableBinaries(join(closed, 'native'), account, join(folder, 'copy'))).toEqual(copy);
  });

  it.runIf(canEnter({ uid: 65_534, gid: 65_534 }, project))('an ordinary user starts it directly', async () => {
    chownSync(folder, 65_534, 65_534);
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const { child, url } = await startCommand(nobody);
    expect(statSync(`/proc/${serverPid()}`).uid).toBe(65_534);
    expect(await ask(url, 'SELECT 1')).toEqual([1]);
    sendSignal(child.pid ?? 0, 'SIGTERM');
    expect(await waitForEnd(child.pid ?? 0, 10_000)).toBe(true);
  });
});

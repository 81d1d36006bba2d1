import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePidFile, stopOrphan } from './pid-file.ts';
import { processIdentity } from './processes.ts';

describe('postmaster.pid', () => {
  it('of a running server', () => {
    const text = '4242\n/srv/data\n1790000000\n5433\n\n127.0.0.1\n  1234 5\nready   \n';
    expect(parsePidFile(text)).toEqual({ pid: 4242, dataDir: '/srv/data', port: 5433, ready: true });
  });

  it('of a server that starts is not ready, and may be cut short', () => {
    expect(parsePidFile('4242\n/srv/data\n1790000000\n5433\n\n127.0.0.1\n  1234 5\nstarting\n')?.ready).toBe(false);
    expect(parsePidFile('4242\n/srv/data\n')).toMatchObject({ pid: 4242, ready: false });
  });

  // A negative pid is PostgreSQL's single-user mode; as a signal's target it would be a whole process group.
  it.each(['', '\n', 'abc\n/srv', '-4242\n/srv', '0\n/srv', '4242'])('refuses %j', (text) => {
    expect(parsePidFile(text)).toBeUndefined();
  });
});

describe('an orphan', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annuaire-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is not looked for in a stranger that took its pid', async () => {
    const stranger = spawn('sleep', ['30']);
    const pidFile = join(folder, 'postmaster.pid');
    writeFileSync(pidFile, `${stranger.pid}\n${folder}\n1790000000\n5433\n\n127.0.0.1\n  1234 5\nready\n`);
    expect(await stopOrphan(folder)).toBe(false);
    expect(existsSync(pidFile)).toBe(false);
    expect(processIdentity(stranger.pid ?? 0)).toBeDefined();
    stranger.kill();
  });

  it('is nothing in a folder without postmaster.pid', async () => {
    expect(await stopOrphan(folder)).toBe(false);
  });
});

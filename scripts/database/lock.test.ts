import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock.ts';

describe('the lock of a data folder', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annuaire-'));
    path = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused while its owner lives, and names it', () => {
    const first = takeLock(path);
    expect(takeLock(path)).toEqual({ held: false, byPid: process.pid });
    if (first.held) first.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken from an owner that is gone', async () => {
    const gone = spawn('true');
    await new Promise((resolve) => gone.once('exit', resolve));
    writeFileSync(path, JSON.stringify({ pid: gone.pid, identity: 'boot:1' }));
    expect(takeLock(path).held).toBe(true);
  });

  it('is taken from an owner whose pid is now another process', () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, identity: 'an earlier boot:1' }));
    expect(takeLock(path).held).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it.each(['', '{', '[]', '{"pid":"1"}'])('is taken from damaged content %j', (text) => {
    writeFileSync(path, text);
    expect(takeLock(path).held).toBe(true);
  });

  it('is released by its owner only', () => {
    const first = takeLock(path);
    writeFileSync(path, 'someone else');
    if (first.held) first.release();
    expect(existsSync(path)).toBe(true);
  });
});

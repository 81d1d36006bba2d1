import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createDb } from '@/lib/db';
import { databaseUrl, emptyTables } from '@/tests/integration/database';
import { loadShippedData } from './mutations';
import { fingerprints, shipped } from './test-releases';

const db = createDb(databaseUrl(), 2);
afterAll(() => db.$disconnect());
beforeEach(emptyTables);

/** Two starts of Node on a busy machine. */
const TIMEOUT_MS = 60_000;

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'annuaire-data-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function load(): Promise<{ code: number; stdout: string; stderr: string }> {
    const run = promisify(execFile);
    try {
      const { stdout, stderr } = await run(process.execPath, [
        '--import',
        'tsx',
        'scripts/load-data.ts',
        '--data',
        folder,
      ]);
      return { code: 0, stdout, stderr };
    } catch (error) {
      if (error instanceof Error && 'stdout' in error && 'stderr' in error && 'code' in error) {
        return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) };
      }
      throw error;
    }
  }

  test(
    'says in one line what it loaded, and that there was nothing to load',
    async () => {
      cpSync('data', folder, { recursive: true });
      expect(await load()).toEqual({
        code: 0,
        stdout: expect.stringMatching(
          /^Loaded 97 centres \(69 published\), 131 sites, 196 trainings, 1579 localities, 81 key figures and \d+ concepts with \d+ words: 293 new, 0 changed, 0 archived, 0 left as edited since\.\n$/,
        ),
        stderr: '',
      });
      expect(await db.concept.count()).toBeGreaterThan(0);
      expect(await db.frenchWord.count()).toBeGreaterThan(250_000);
      expect(await load()).toEqual({ code: 0, stdout: 'The data is already loaded.\n', stderr: '' });
    },
    TIMEOUT_MS,
  );

  test(
    'names a wrong row and changes nothing',
    async () => {
      cpSync('data', folder, { recursive: true });
      await loadShippedData(db, shipped);
      const before = await fingerprints(db);
      const file = join(folder, 'centres', 'gsara.json');
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('"phone": null', '"phone": "12"').replace('GSARA', 'GSARA asbl'),
      );

      const { code, stdout, stderr } = await load();
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('centres/gsara.json:9 phone: is not a Belgian phone number\n');
      expect(stderr).toContain('Nothing was loaded: 1 problem in the files.\n');
      expect(await fingerprints(db)).toEqual(before);
    },
    TIMEOUT_MS,
  );
});

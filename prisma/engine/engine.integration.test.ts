import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase, dropDatabase, withDatabase } from '../../scripts/database/admin.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const PRISMA = join(project, 'node_modules/prisma/build/index.js');

const SCHEMA = `generator client {
  provider = "prisma-client"
  output   = "../generated"
}
datasource db {
  provider = "postgresql"
}
`;
const CENTRE = `model Centre {
  id   Int     @id @default(autoincrement())
  name String
  note String?
}
`;
/** A function body holds semicolons: the script must reach the server whole. */
const FIRST_MIGRATION = `CREATE TABLE "Centre" ("id" SERIAL NOT NULL, "name" TEXT NOT NULL, "note" TEXT, CONSTRAINT "Centre_pkey" PRIMARY KEY ("id"));
CREATE FUNCTION shout(t text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN t := upper(t); RETURN t; END $$;
INSERT INTO "Centre" ("name") VALUES (shout('mode d''emploi; suite'));
`;

/** A small project of its own: several schema files, a migrations folder, our engine. */
let folder = '';
const databases: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annuaire-engine-'));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  cpSync(join(project, 'prisma.config.ts'), join(folder, 'prisma.config.ts'));
  cpSync(join(project, 'prisma/engine'), join(folder, 'prisma/engine'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write('prisma/schema/base.prisma', SCHEMA);
  write('prisma/schema/centre.prisma', CENTRE);
  write('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n');
  write('prisma/migrations/20260101000000_first/migration.sql', FIRST_MIGRATION);
});
afterAll(async () => {
  for (const name of databases) await dropDatabase(inject('adminUrl'), name);
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** A database that does not exist yet. */
function newUrl(): string {
  const name = `engine_${randomBytes(5).toString('hex')}`;
  databases.push(name);
  return withDatabase(inject('adminUrl'), name);
}

async function prisma(url: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [PRISMA, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: url,
      CHECKPOINT_DISABLE: '1',
      PRISMA_SCHEMA_ENGINE_BINARY: undefined,
      NO_COLOR: '1',
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, output: stdout + stderr };
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

describe('the schema engine behind `prisma`', { timeout: 90_000 }, () => {
  it('migrates from two commands at once, and only once', async () => {
    const url = newUrl();
    await createDatabase(inject('adminUrl'), new URL(url).pathname.slice(1));
    const both = await Promise.all([prisma(url, 'migrate', 'deploy'), prisma(url, 'migrate', 'deploy')]);
    expect(both).toMatchObject([{ code: 0 }, { code: 0 }]);
    expect(await ask(url, 'SELECT "name" FROM "Centre"')).toEqual(["MODE D'EMPLOI; SUITE"]);
    expect(await ask(url, 'SELECT count(*)::int FROM _prisma_migrations WHERE finished_at IS NOT NULL')).toEqual([1]);

    const again = await prisma(url, 'migrate', 'deploy');
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('No pending migrations to apply') });
    const status = await prisma(url, 'migrate', 'status');
    expect(status).toMatchObject({ code: 0, output: expect.stringContaining('Database schema is up to date') });
  });

  it('creates a missing database, then sees neither drift nor a difference between migrations, database and schema', async () => {
    const url = newUrl();
    expect(await prisma(url, 'migrate', 'deploy')).toMatchObject({ code: 0 });
    const toSchema = ['--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code'];
    expect(await prisma(url, 'migrate', 'diff', ...toSchema)).toMatchObject({ code: 0 });
    const created = await prisma(url, 'migrate', 'dev', '--create-only', '--name', 'unneeded');
    expect(created, created.output).toMatchObject({ code: 0 });
    expect(created.output).not.toMatch(/drift/i);
    rmSync(join(folder, 'prisma/migrations'), { recursive: true });
    write('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n');
    write('prisma/migrations/20260101000000_first/migration.sql', FIRST_MIGRATION);

    await ask(url, 'ALTER TABLE "Centre" DROP COLUMN "note"');
    const drifted = await prisma(url, 'migrate', 'diff', ...toSchema, '--script');
    expect(drifted).toMatchObject({ code: 2, output: expect.stringContaining('ADD COLUMN     "note" TEXT') });

    expect(await prisma(url, 'migrate', 'reset', '--force')).toMatchObject({ code: 0 });
    expect(await ask(url, 'SELECT "note" FROM "Centre"')).toEqual([null]);
    const shadows = `SELECT count(*)::int FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow_db%'`;
    expect(await ask(url, shadows)).toEqual([0]);
  });

  it('rolls a failing migration back whole, reports it, and refuses to go on', async () => {
    const url = newUrl();
    const failing = 'prisma/migrations/20260102000000_failing';
    write(`${failing}/migration.sql`, 'CREATE TABLE half (n int);\nSELECT 1 / 0;\n');
    try {
      const deployed = await prisma(url, 'migrate', 'deploy');
      expect(deployed.code).toBe(1);
      expect(deployed.output).toContain('20260102000000_failing');
      expect(deployed.output).toContain('division by zero');
      expect(await ask(url, "SELECT to_regclass('half')")).toEqual([null]);
      expect(await ask(url, 'SELECT count(*)::int FROM "Centre"')).toEqual([1]);
      expect((await prisma(url, 'migrate', 'deploy')).output).toContain('P3009');
    } finally {
      rmSync(join(folder, failing), { recursive: true });
    }
  });

  it('tells of a wrong password, without showing it', async () => {
    const url = new URL(newUrl());
    url.password = 'not-the-password';
    const { code, output } = await prisma(url.href, 'migrate', 'deploy');
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('P1000') });
    expect(output).not.toContain('not-the-password');
  });

  it('tells of an address that is none', async () => {
    const { code, output } = await prisma('nonsense', 'migrate', 'deploy');
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('P1013') });
  });

  it('tells of an unreachable server, and of one that accepts but never answers', async () => {
    const refusing = await prisma('postgresql://a:b@127.0.0.1:1/c', 'migrate', 'deploy');
    expect(refusing).toMatchObject({
      code: 1,
      output: expect.stringContaining("Can't reach database server at `127.0.0.1:1`"),
    });

    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const waited = await prisma(`postgresql://a:b@127.0.0.1:${port}/c?connect_timeout=1`, 'migrate', 'deploy');
    expect(waited).toMatchObject({ code: 1, output: expect.stringContaining('P1001') });
    silent.close();
  });
});

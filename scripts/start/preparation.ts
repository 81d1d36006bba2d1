import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../bootstrap/user-error.mjs';
import { runStep } from './child.ts';
import { buildFingerprint, isStamped, schemaFingerprint, stamp } from './fingerprint.ts';
import { isMigrated } from './migrations.ts';

const PRISMA = 'node_modules/prisma/build/index.js';
const NEXT = 'node_modules/next/dist/bin/next';

/** No step looks for news on the network. */
const QUIET = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NEXT_TELEMETRY_DISABLED: '1' };

export interface Step {
  root: string;
  log: (line: string) => void;
  /** Receives the way to stop the step that runs. */
  register: (stop: () => Promise<void>) => void;
}

/** The Prisma client, when the schema is not the one it was made from. */
export async function ensureClient({ root, log, register }: Step): Promise<void> {
  const stampFile = join(root, 'generated', '.schema.sha256');
  const fingerprint = schemaFingerprint(root);
  if (existsSync(join(root, 'generated/prisma/client.ts')) && isStamped(stampFile, fingerprint)) return;
  log('Generating the database client…');
  await runStep('Generating the database client', [PRISMA, 'generate'], QUIET, register);
  stamp(stampFile, fingerprint);
}

export async function ensureMigrated(databaseUrl: string, { root, log, register }: Step): Promise<void> {
  if (await isMigrated(databaseUrl, join(root, 'prisma', 'migrations'))) return;
  log('Migrating the database…');
  const env = { ...QUIET, DATABASE_URL: databaseUrl };
  await runStep('Migrating the database', [PRISMA, 'migrate', 'deploy'], env, register);
  if (!(await isMigrated(databaseUrl, join(root, 'prisma', 'migrations')))) {
    throw new UserError(
      'The database holds migrations that are not those of this release (see `npx prisma migrate status`).',
    );
  }
}

/** What ships in data/, when the database does not hold it yet: the loader itself knows. */
export async function ensureData(databaseUrl: string, { log, register }: Step): Promise<void> {
  const env = { DATABASE_URL: databaseUrl, NODE_ENV: 'production' };
  const output = await runStep('Loading the data', ['--import', 'tsx', 'scripts/load-data.ts'], env, register);
  for (const line of output.split('\n').filter((text) => text.trim() !== '')) log(line);
}

/** The production build, when a source file changed since the last one. It needs no database. */
export async function ensureBuild({ root, log, register }: Step): Promise<void> {
  const stampFile = join(root, '.next', 'annuaire-build.sha256');
  const fingerprint = buildFingerprint(root, process.env);
  if (existsSync(join(root, '.next', 'BUILD_ID')) && isStamped(stampFile, fingerprint)) return;
  log('Building the pages (about half a minute)…');
  // Small servers have little memory; the build fits in this and slows down only slightly.
  const env = { ...QUIET, NODE_ENV: 'production', NODE_OPTIONS: '--max-old-space-size=1024' };
  await runStep('Building the pages', [NEXT, 'build'], env, register);
  stamp(stampFile, fingerprint);
}

/** Arguments of `node` for the development server. */
export function developmentServer(port: number): string[] {
  return [NEXT, 'dev', '--port', String(port)];
}

/** Arguments of `node` for the production server, which reads PORT and DATABASE_URL. */
export const PRODUCTION_SERVER = ['--import', 'tsx', 'server/main.ts'];

/** glibc reads these before the first line runs: without them it keeps most of what was freed (docs/decisions/0005-front.md). */
export const PRODUCTION_MEMORY = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

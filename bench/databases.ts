import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { ShippedData } from '@/features/imports/shipped-data';
import { createDatabase, databaseExists, dropDatabase, runSql, withDatabase } from '@/scripts/database/admin';
import { type RunningDatabase, startDatabase } from '@/scripts/database/start-database';
import { ensureData, ensureMigrated, type Step } from '@/scripts/start/preparation';
import { loadOffer } from './load-offer';
import { databaseName, type Scale } from './scales';

export const REAL_DATABASE = 'bench_real';

/** Ends with the run; `keep` leaves its databases for the next one. */
export async function startCluster({ log, register }: Step, keep: boolean): Promise<RunningDatabase> {
  const starting = startDatabase({ dataDir: '.data/bench', forTests: true, log });
  register(async () => {
    const cluster = await starting.catch(() => undefined);
    await (keep ? cluster?.stop() : cluster?.discard());
  });
  return starting;
}

/** The shipped data in a database of its own: the real offer for the server, and the model of the generated ones. */
export async function prepareReal(adminUrl: string, step: Step): Promise<string> {
  await dropDatabase(adminUrl, REAL_DATABASE);
  const url = await createDatabase(adminUrl, REAL_DATABASE);
  await ensureMigrated(url, step);
  await ensureData(url, step);
  await runSql(url, 'VACUUM ANALYZE');
  return url;
}

/** A generated offer; one kept by an earlier run is used again when it would come out the same. */
export async function prepareScale(
  adminUrl: string,
  data: ShippedData,
  scale: Scale,
  log: (line: string) => void,
): Promise<string> {
  const name = databaseName(scale);
  const fingerprint = fingerprintOf(data, scale);
  if ((await databaseExists(adminUrl, name)) && (await commentOn(adminUrl, name)) === fingerprint) {
    return withDatabase(adminUrl, name);
  }
  const start = performance.now();
  await dropDatabase(adminUrl, name);
  const url = await createDatabase(adminUrl, name, REAL_DATABASE);
  await loadOffer(url, data, scale);
  await runSql(adminUrl, `COMMENT ON DATABASE ${pg.escapeIdentifier(name)} IS ${pg.escapeLiteral(fingerprint)}`);
  log(`Made the ${scale}× offer in ${Math.round((performance.now() - start) / 1000)} s`);
  return url;
}

/** Over the data, the migrations and these files: whatever decides what a generated database holds. */
function fingerprintOf(data: ShippedData, scale: Scale): string {
  const hash = createHash('sha256').update(`${scale} ${data.sha256}`);
  for (const file of listFiles('prisma/migrations', /\.sql$/)) hash.update(readFileSync(file));
  for (const file of listFiles('bench', /^(generated-|vocabulary|random|load-offer|scales)/))
    hash.update(readFileSync(file));
  return hash.digest('hex');
}

function listFiles(folder: string, pattern: RegExp): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && pattern.test(entry.name));
  return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

async function commentOn(adminUrl: string, database: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ comment: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
      [database],
    );
    return rows[0]?.comment ?? null;
  } finally {
    await client.end();
  }
}

/** "PostgreSQL 18.4", and how large the offer came out. */
export async function describeOffer(databaseUrl: string): Promise<{ version: string; counts: string[] }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; counts: string[] }>(
      `SELECT current_setting('server_version') AS version, ARRAY(
         SELECT to_char(count, 'FM999,999,999') FROM (VALUES
           (1, (SELECT count(*) FROM centre)), (2, (SELECT count(*) FROM centre WHERE status = 'PUBLISHED')),
           (3, (SELECT count(*) FROM site)), (4, (SELECT count(*) FROM training)),
           (5, (SELECT count(DISTINCT training_id) FROM offer)), (6, (SELECT count(*) FROM offer)))
         AS counted(place, count) ORDER BY place) AS counts`,
    );
    const [row] = rows;
    if (!row) throw new Error('a row is always there');
    return row;
  } finally {
    await client.end();
  }
}

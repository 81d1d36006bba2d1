import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';

export interface Migration {
  name: string;
  checksum: string;
}

const appliedMigration = z.object({
  name: z.string(),
  checksum: z.string(),
  finished: z.boolean(),
  rolledBack: z.boolean(),
});

export type AppliedMigration = z.infer<typeof appliedMigration>;

/**
 * Whether the database holds exactly the folder's migrations. Asking costs milliseconds, `prisma migrate deploy` seconds:
 * anything out of the ordinary, an unreachable server included, is left to it.
 */
export async function isMigrated(databaseUrl: string, folder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished,
              rolled_back_at IS NOT NULL AS "rolledBack"
       FROM _prisma_migrations`,
    );
    return matches(readMigrations(folder), z.array(appliedMigration).parse(rows));
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function matches(wanted: Migration[], applied: AppliedMigration[]): boolean {
  const standing = applied.filter((row) => !row.rolledBack);
  const checksums = new Map(standing.map((row) => [row.name, row.checksum]));
  return (
    standing.every((row) => row.finished) &&
    standing.length === wanted.length &&
    wanted.every(({ name, checksum }) => checksums.get(name) === checksum)
  );
}

/** The folder's migrations, with the checksums that Prisma keeps of them. */
function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .map((name) => ({ name, file: join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, checksum: createHash('sha256').update(readFileSync(file)).digest('hex') }));
}

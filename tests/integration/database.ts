import { inject } from 'vitest';
import { runSql, withDatabase } from '../../scripts/database/admin.ts';

/** The database of this test file. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('This is for *.integration.test.ts: their setup creates the database.');
  return url;
}

/** A database of the same server that does not exist yet. */
export function unusedDatabaseUrl(name: string): string {
  return withDatabase(inject('adminUrl'), name);
}

/** Back to the migrated, empty state, for a `beforeEach`. */
export async function emptyTables(): Promise<void> {
  await runSql(
    databaseUrl(),
    `DO $$ DECLARE tables text; BEGIN
       SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO tables
       FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations';
       IF tables IS NOT NULL THEN EXECUTE 'TRUNCATE ' || tables || ' RESTART IDENTITY CASCADE'; END IF;
     END $$`,
  );
}

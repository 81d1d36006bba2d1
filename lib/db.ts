import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from './env';

export type Db = PrismaClient;

/** Pool settings are pg's. A statement that runs for ten seconds is a mistake: it is ended rather than awaited. */
export function createDb(connectionString: string, poolSize = 10): Db {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: poolSize, statement_timeout: 10_000, application_name: 'annuaire' }),
  });
}

// Kept across hot reloads in development, where this module is evaluated again at each change.
const kept: typeof globalThis & { annuaireDb?: Db } = globalThis;

/** The client of this process, opened at first use. */
export function db(): Db {
  kept.annuaireDb ??= createDb(env().DATABASE_URL, env().DATABASE_POOL_SIZE);
  return kept.annuaireDb;
}

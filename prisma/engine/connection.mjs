// @ts-check
import pg from 'pg';

// Parameters of Prisma's own connection URLs: `pg` would send the ones it does not know to the server, which refuses them.
const PRISMA_PARAMETERS = [
  'schema',
  'connection_limit',
  'pool_timeout',
  'pgbouncer',
  'connect_timeout',
  'socket_timeout',
  'statement_cache_size',
];

/** Without a limit, a server that swallows packets would hold the command for minutes. */
const CONNECT_TIMEOUT_SECONDS = 10;

/** @param {string} url */
export function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** @param {string} url */
export function schemaOf(url) {
  return new URL(url).searchParams.get('schema') ?? undefined;
}

/**
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/**
 * Settings of `pg` for a Prisma connection URL.
 * @param {string} url
 */
export function connectionConfig(url) {
  const plain = new URL(url);
  const seconds = Number(plain.searchParams.get('connect_timeout') ?? CONNECT_TIMEOUT_SECONDS);
  for (const name of PRISMA_PARAMETERS) plain.searchParams.delete(name);
  return {
    connectionString: plain.href,
    connectionTimeoutMillis: (seconds > 0 ? seconds : CONNECT_TIMEOUT_SECONDS) * 1000,
    application_name: 'prisma-migrate',
  };
}

/** @param {string} url */
export async function tryConnection(url) {
  const client = new pg.Client(connectionConfig(url));
  await client.connect();
  await client.end();
}

/** @param {string} url the database to create, on its server */
export async function createDatabase(url) {
  await runBeside(url, `CREATE DATABASE ${pg.escapeIdentifier(databaseOf(url))}`);
}

/** @param {string} url the database to drop, on its server */
export async function dropDatabase(url) {
  await runBeside(url, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(databaseOf(url))} WITH (FORCE)`);
}

/**
 * A database cannot be created or dropped from inside itself: connect to one that every server has.
 * @param {string} url
 * @param {string} sql
 */
async function runBeside(url, sql) {
  const client = await connectFirst(url, ['postgres', 'template1']);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} url
 * @param {string[]} databases
 */
async function connectFirst(url, databases) {
  /** @type {unknown} */
  let missing;
  for (const database of databases) {
    const client = new pg.Client(connectionConfig(withDatabase(url, database)));
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '3D000') throw error;
      missing = error;
    }
  }
  throw missing;
}

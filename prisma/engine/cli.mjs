// @ts-check
import pg from 'pg';
import { createDatabase, databaseOf, dropDatabase, tryConnection } from './connection.mjs';
import { logError, logInfo } from './log.mjs';

/** @typedef {import('./arguments.mjs').Datasource} Datasource */

/** @type {Record<string, (url: string) => Promise<void>>} */
const commands = {
  'can-connect-to-database': tryConnection,
  'create-database': createDatabase,
  'drop-database': dropDatabase,
};

/**
 * @param {string} name
 * @param {Datasource} datasource
 * @returns {Promise<number>} the exit code: the CLI reads the reason of a failure from stderr
 */
export async function runCliCommand(name, { url }) {
  const command = commands[name];
  try {
    if (command === undefined) throw new Error(`The schema engine has no command "${name}".`);
    await command(url);
    return 0;
  } catch (error) {
    const { code, message } = describeFailure(error, url);
    logInfo('command failed'); // the CLI drops the first line of stderr
    logError(message, code);
    return 1;
  }
}

/**
 * Prisma's code for a failure of PostgreSQL or of the network, and a sentence that holds no password.
 * @param {unknown} error
 * @param {string} url
 */
function describeFailure(error, url) {
  if (!URL.canParse(url)) return { code: 'P1013', message: 'The connection URL of the database is not a valid one' };
  const state = error instanceof pg.DatabaseError ? error.code : undefined;
  const message = error instanceof Error ? error.message : String(error);
  if (state === '3D000') return { code: 'P1003', message: `Database \`${databaseOf(url)}\` does not exist` };
  if (state === '42P04') return { code: 'P1009', message };
  if (state === '28P01') return { code: 'P1000', message };
  if (state !== undefined) return { code: 'P1010', message };
  return { code: 'P1001', message: `Can't reach database server at \`${new URL(url).host}\`` };
}

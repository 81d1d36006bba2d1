import { resolve } from 'node:path';
import { UserError } from '../bootstrap/user-error.mjs';
import { createDatabase, databaseExists } from './admin.ts';
import { ensureCluster } from './cluster.ts';
import { OWNER, readConnection, urlOf, writeConnection } from './connection.ts';
import { takeLock } from './lock.ts';
import { stopOrphan } from './pid-file.ts';
import { findPlace, removeFiles } from './place.ts';
import { superviseServer } from './supervisor.ts';

export interface DatabaseOptions {
  /** Where the data should be; elsewhere when root's database user cannot reach it. */
  dataDir: string;
  /** Trades safety after a power cut for speed. */
  forTests?: boolean;
  /** Hears of the few things worth a line on the screen. */
  log?: (line: string) => void;
  /** Called when the server keeps dying and is not started again. */
  onGivenUp?: (error: Error) => void;
}

export interface RunningDatabase {
  /** The application's database. */
  url: string;
  /** Database `postgres` on the same server, for creating and dropping others. */
  adminUrl: string;
  /** Where the data really is. */
  dataDir: string;
  stop(): Promise<void>;
  /** Stops and deletes everything. */
  discard(): Promise<void>;
}

const TEST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the embedded PostgreSQL (docs/decisions/0004-embedded-database.md). It does not handle signals: a command that
 * calls it stops it on SIGINT and SIGTERM. One that is killed is cleaned up after by the next start.
 */
export async function startDatabase(options: DatabaseOptions): Promise<RunningDatabase> {
  const { forTests = false, log = () => undefined } = options;
  const wishedDir = resolve(options.dataDir);
  const place = findPlace(wishedDir);
  const lock = takeLock(place.lockFile);
  if (!lock.held) {
    throw new UserError(
      `The database in ${options.dataDir} is already in use by process ${lock.byPid}; stop that one first.`,
    );
  }
  try {
    if (await stopOrphan(place.dataDir)) log('Stopped the database that a killed start had left behind');
    if ((await ensureCluster(place, { durable: !forTests })) === 'created')
      log(`Created the database in ${place.dataDir}`);
    const { port: lastPort, password } = readConnection(place.connectionFile);
    const server = await superviseServer(
      place,
      lastPort,
      forTests ? TEST_SETTINGS : [],
      options.onGivenUp ?? reportOnly,
    );
    if (server.port !== lastPort) writeConnection(place.connectionFile, { port: server.port, password });

    const connection = { port: server.port, password };
    const adminUrl = urlOf(connection, 'postgres');
    const stop = once(async () => {
      await server.stop();
      lock.release();
    });
    try {
      if (!(await databaseExists(adminUrl, OWNER))) await createDatabase(adminUrl, OWNER);
    } catch (error) {
      await server.stop();
      throw error;
    }
    const discard = async () => {
      await server.stop();
      removeFiles(place.dataDir);
      await stop();
    };
    return { url: urlOf(connection, OWNER), adminUrl, dataDir: place.dataDir, stop, discard };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function reportOnly(error: Error): void {
  console.error(error.message);
}

/** Signals come twice (from the terminal and from npm): the second caller waits for the first one's work. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../scripts/database/admin.ts';
import { freePort } from '../../scripts/database/connection.ts';
import { startTestCluster } from '../../scripts/database/test-cluster.ts';
import { startService } from '../../scripts/start/child.ts';
import {
  ensureBuild,
  ensureClient,
  ensureData,
  ensureMigrated,
  PRODUCTION_SERVER,
  type Step,
} from '../../scripts/start/preparation.ts';
import { waitUntilServing } from '../../scripts/start/serving.ts';

type Undo = () => Promise<void>;

/** The built product, on a free port, with a database of its own that holds the shipped data. */
export default async function setup(): Promise<Undo> {
  const undos: Undo[] = [];
  const undoAll = async () => {
    for (const undo of undos.reverse()) await undo();
  };
  try {
    await serve(undos);
  } catch (error) {
    await undoAll();
    throw error;
  }
  return undoAll;
}

async function serve(undos: Undo[]): Promise<void> {
  const step: Step = {
    root: process.cwd(),
    log: (line) => process.stdout.write(`${line}\n`),
    register: () => undefined,
  };
  await ensureClient(step);
  await ensureBuild(step);

  const databaseUrl = await createOwnDatabase(undos);
  await ensureMigrated(databaseUrl, step);
  await ensureData(databaseUrl, step);

  const port = await freePort();
  const address = `http://localhost:${port}`;
  const server = startService(PRODUCTION_SERVER, {
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: address,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  });
  undos.push(server.stop);
  await waitUntilServing(port, server);
  process.env.E2E_BASE_URL = address;
  // For journeys that change the data to see the site follow.
  process.env.E2E_DATABASE_URL = databaseUrl;
}

async function createOwnDatabase(undos: Undo[]): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  const name = `e2e_${randomBytes(5).toString('hex')}`;
  if (given) {
    undos.push(() => dropDatabase(given, name));
    return createDatabase(given, name);
  }
  const cluster = await startTestCluster('.data');
  undos.push(cluster.discard);
  return createDatabase(cluster.adminUrl, name);
}

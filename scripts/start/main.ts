import { UserError } from '../bootstrap/user-error.mjs';
import { startDatabase } from '../database/start-database.ts';
import { startService } from './child.ts';
import {
  developmentServer,
  ensureBuild,
  ensureClient,
  ensureData,
  ensureMigrated,
  PRODUCTION_MEMORY,
  PRODUCTION_SERVER,
  type Step,
} from './preparation.ts';
import { waitUntilServing } from './serving.ts';
import { createShutdown, type Shutdown } from './shutdown.ts';

interface StartOptions {
  port: number;
  mode: 'development' | 'production';
}

/** From a checked-out project to a running site: everything that is missing or out of date is made on the way. */
export async function start({ port, mode }: StartOptions): Promise<void> {
  const shutdown = createShutdown();
  try {
    const step: Step = { root: process.cwd(), log: (line) => console.log(line), register: shutdown.add };
    const databaseUrl = givenDatabase(process.env.DATABASE_URL) ?? (await startOwnDatabase(shutdown, step));
    await ensureClient(step);
    await ensureMigrated(databaseUrl, step);
    await ensureData(databaseUrl, step);
    if (mode === 'production') await ensureBuild(step);

    const server = startService(mode === 'production' ? PRODUCTION_SERVER : developmentServer(port), {
      NODE_ENV: mode,
      ...(mode === 'production' && PRODUCTION_MEMORY),
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
    });
    shutdown.add(server.stop);
    await waitUntilServing(port, server);
    console.log(`\nAnnuaire CISP: http://localhost:${port}  (Ctrl-C to stop)\n`);
    const code = await server.ended;
    await shutdown.fail(new Error(`The server stopped by itself (code ${code ?? 'none, by a signal'}).`));
  } catch (error) {
    await shutdown.fail(error);
  }
}

function givenDatabase(url: string | undefined): string | undefined {
  if (url === undefined || url === '') return undefined;
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url;
  throw new UserError('DATABASE_URL must be an address such as postgresql://user:password@host:5432/database.');
}

async function startOwnDatabase(shutdown: Shutdown, { log }: Step): Promise<string> {
  const onGivenUp = (error: Error) => void shutdown.fail(error);
  const starting = startDatabase({ dataDir: '.data/postgres', log, onGivenUp });
  // Registered before it runs: a Ctrl-C meanwhile waits for it, then stops it.
  shutdown.add(async () => (await starting.catch(() => undefined))?.stop());
  return (await starting).url;
}

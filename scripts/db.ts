// `npm run db [folder]`: the embedded database alone, for work beside it; prints its URL.
import { startDatabase } from './database/start-database.ts';
import { createShutdown } from './start/shutdown.ts';

const shutdown = createShutdown();
const starting = startDatabase({
  dataDir: process.argv[2] ?? '.data/postgres',
  forTests: process.argv.includes('--for-tests'),
  log: (line) => console.error(line),
  onGivenUp: (error) => void shutdown.fail(error),
});
shutdown.add(async () => (await starting.catch(() => undefined))?.stop());
try {
  const { url } = await starting;
  console.log(url);
} catch (error) {
  await shutdown.fail(error);
}

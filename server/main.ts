import { readSettings } from './env.ts';
import { createLog } from './log.ts';
import { startNextApp } from './next-app.ts';
import { exitOnSignals } from './signals.ts';
import { startFront } from './start-front.ts';

const projectFolder = process.cwd();

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  // The application reads the same setting for its own addresses: both must see the same default.
  process.env.PUBLIC_URL ||= settings.publicUrl.origin;
  const { log, flush } = createLog(settings.logLevel);
  const app = await startNextApp(projectFolder, settings.port, log);
  const front = await startFront(settings, { socketPath: app.socketPath, projectFolder }, log);
  exitOnSignals(log, () => front.stop().then(app.stop), flush);
  log.info({ port: front.port, publicUrl: settings.publicUrl.origin }, 'serving');
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

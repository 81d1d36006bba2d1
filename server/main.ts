import { readSettings } from './env.ts';
import { createLogs } from './log.ts';
import { startNextApp } from './next-app.ts';
import { exitOnSignals } from './signals.ts';
import { startFront } from './start-front.ts';

const projectFolder = process.cwd();

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  // The application reads the same setting for its own addresses: both must see the same default.
  process.env.PUBLIC_URL ||= settings.publicUrl.origin;
  const logs = createLogs(settings.logLevel);
  const { log } = logs;
  const app = await startNextApp(projectFolder, settings.port, log);
  const front = await startFront(settings, { socketPath: app.socketPath, projectFolder }, logs);
  exitOnSignals(logs, () => front.stop().then(app.stop));
  log.info({ port: front.port, publicUrl: settings.publicUrl.origin }, 'serving');
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

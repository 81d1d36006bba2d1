import { readSettings } from '../env.ts';
import { type RunningFront, startFront } from '../start-front.ts';
import { type FixtureUpstream, startFixtureUpstream } from './fixture-upstream.ts';
import { get, type Reply } from './http-client.ts';
import { silentLogs } from './silent-log.ts';
import { waitFor } from './wait-for.ts';

export type TestFront = {
  upstream: FixtureUpstream;
  front: RunningFront;
  get: (path: string, headers?: Record<string, string>, method?: string, body?: string) => Promise<Reply>;
  stop: () => Promise<void>;
};

/** A front in this process before the fixture application, ready to keep pages. */
export async function startTestFront(
  environment: Record<string, string>,
  projectFolder = '/nonexistent',
  sharedUpstream?: FixtureUpstream,
) {
  const upstream = sharedUpstream ?? (await startFixtureUpstream());
  const settings = readSettings({ PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: 'http://annuaire.test', ...environment });
  const front = await startFront(settings, { socketPath: upstream.socketPath, projectFolder }, silentLogs);
  await waitFor(async () => {
    await get(front.port, '/warm-up');
    return (await get(front.port, '/warm-up')).headers['cache-status'] === 'annuaire; hit';
  }, 10_000);
  const test: TestFront = {
    upstream,
    front,
    get: (path, headers = {}, method = 'GET', body) =>
      get(front.port, path, { method, headers, ...(body !== undefined && { body }) }),
    stop: async () => {
      await front.stop();
      if (!sharedUpstream) await upstream.stop();
    },
  };
  return test;
}

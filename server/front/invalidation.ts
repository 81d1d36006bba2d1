import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';

export const CHANNEL = 'directory_changed';

type Options = {
  databaseUrl: string;
  log: Log;
  /** The data changed. */
  onChange: () => void;
  /** From now on changes are heard (true) or may be missed (false). */
  onHearing: (hears: boolean) => void;
  heartbeatMs?: number;
};

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5_000;
const ANSWER_WITHIN_MS = 5_000;

/** Hears from PostgreSQL that the directory changed, on a connection of its own that is made again whenever it breaks. */
export class ChangeListener {
  readonly #options: Options;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#stop.signal.aborted) {
      const heard = await this.#listen();
      if (this.#stop.signal.aborted) return;
      failures = heard ? 0 : failures + 1;
      const delay = Math.min(FIRST_DELAY_MS * 2 ** failures, LONGEST_DELAY_MS);
      // Spread out, so that many processes do not all knock at a database that has just come back.
      await sleep(delay * (0.5 + Math.random() / 2), undefined, { signal: this.#stop.signal }).catch(() => {});
    }
  }

  /** Listens until the connection breaks. @returns whether it listened at all */
  async #listen(): Promise<boolean> {
    const { databaseUrl, log, onChange, onHearing, heartbeatMs = 15_000 } = this.#options;
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'annuaire-front',
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    // Of this connection alone: what listens to it must not gather over many of them.
    const over = new AbortController();
    const signal = AbortSignal.any([this.#stop.signal, over.signal]);
    const broken = new Promise<never>((_, reject) => {
      client.on('error', reject).on('end', () => reject(new Error('connection closed')));
      signal.addEventListener('abort', () => reject(new Error('stopping')), { once: true });
    });
    broken.catch(() => {});
    client.on('notification', onChange);
    let heard = false;
    try {
      await Promise.race([client.connect(), broken]);
      await Promise.race([client.query(`LISTEN ${CHANNEL}`), broken]);
      heard = true;
      onHearing(true);
      log.info('listening for changes of the directory');
      // A connection can die without a word (a firewall, a cut cable): asking is the only way to know.
      for (;;) {
        await Promise.race([sleep(heartbeatMs, undefined, { ref: false, signal }), broken]);
        await Promise.race([client.query('SELECT 1'), broken]);
      }
    } catch (error) {
      if (heard) onHearing(false);
      if (!this.#stop.signal.aborted) log.warn({ err: error }, 'not listening for changes of the directory');
    } finally {
      over.abort();
      await discard(client);
    }
    return heard;
  }
}

/** Says goodbye, but does not wait for an answer that may never come. */
async function discard(client: pg.Client): Promise<void> {
  await Promise.race([client.end().catch(() => {}), sleep(500)]);
}

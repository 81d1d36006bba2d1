import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Upstream } from './front/upstream.ts';

const WITHIN_MS = 1_000;

/** Whether a visitor would be served: the application answers, and so does a database that has its tables. */
export class Readiness {
  readonly #upstream: Upstream;
  readonly #pool: pg.Pool;
  #asking: Promise<boolean> | undefined;

  constructor(upstream: Upstream, databaseUrl: string) {
    this.#upstream = upstream;
    this.#pool = new pg.Pool({
      connectionString: databaseUrl,
      application_name: 'annuaire-ready',
      max: 1,
      connectionTimeoutMillis: WITHIN_MS,
      query_timeout: WITHIN_MS,
    });
    // An idle connection that breaks is replaced at the next question.
    this.#pool.on('error', () => {});
  }

  /** However many ask at once, the question is put once. */
  isReady(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #ask(): Promise<boolean> {
    const answers = await Promise.all([this.#databaseAnswers(), this.#applicationAnswers()]);
    return answers.every(Boolean);
  }

  async #databaseAnswers(): Promise<boolean> {
    const question = "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS migrated";
    const answer = await Promise.race([this.#pool.query(question).catch(() => undefined), sleep(WITHIN_MS, undefined)]);
    return answer?.rows[0]?.migrated === true;
  }

  /** A file that does not exist is the cheapest thing to ask for: the answer is 404, but it is an answer. */
  async #applicationAnswers(): Promise<boolean> {
    const limits = { bytes: 1_000_000, ms: WITHIN_MS };
    const reply = await this.#upstream.get('/_next/static/ready', {}, limits).catch(() => undefined);
    return reply !== undefined && reply.status < 500;
  }
}

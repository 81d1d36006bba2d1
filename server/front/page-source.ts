import type { Log } from '../log.ts';
import { notFoundPage } from '../routes.ts';
import { errorReply } from './error-page.ts';
import { finishReply, isHtml, isRouterData } from './finish-reply.ts';
import { isEmptyShell } from './html.ts';
import { keepData } from './page-data.ts';
import type { PageTarget, Target } from './page-key.ts';
import type { PageStore, Share } from './page-store.ts';
import { keyOf, type RouterRequest, withCheck } from './router-request.ts';
import type { SecurityHeaders } from './security-headers.ts';
import type { StoredReply } from './stored-reply.ts';
import { ReplyTooLarge, type Upstream, type UpstreamReply } from './upstream.ts';

export type PublicTarget = Extract<Target, { kind: 'page' | 'map-data' | 'open-api' }>;
export type Answer = { reply: StoredReply; cache: 'hit' | 'miss' | 'stale' | 'none' };

const LIMITS = { bytes: 4 * 1024 * 1024, ms: 20_000 };
/** Renders under way or waiting; beyond it the honest answer is "not now". */
const MAX_FLIGHTS = 1_000;

type Context = { upstream: Upstream; store: PageStore; security: SecurityHeaders; log: Log; now?: () => number };

/** Public replies, from the store or rendered; each at most once at a time. */
export class PageSource {
  readonly #context: Context;
  readonly #flights = new Map<string, Promise<Answer>>();

  constructor(context: Context) {
    this.#context = context;
  }

  kept(target: PublicTarget, router?: RouterRequest): StoredReply | undefined {
    return this.#context.store.fresh(keyOf(target.url, router), router ? 'router' : 'pages');
  }

  /** @throws ReplyTooLarge when the reply must be streamed instead (a download of the open data) */
  get(target: PublicTarget, router?: RouterRequest): Answer | Promise<Answer> {
    const kept = this.kept(target, router);
    return kept ? { reply: kept, cache: 'hit' } : this.#renderOnce(target, router);
  }

  /** The data of a page, if this process has it or the page as it is now has exactly this data. */
  async data(hash: string, page: PageTarget): Promise<Answer | undefined> {
    const { data } = this.#context.store;
    const known = data.get(hash);
    if (known) return { reply: known, cache: 'hit' };
    // What everybody gets now has other data: rendering it again would not help, however often it is asked.
    const kept = this.kept(page);
    if (kept && kept.dataHash !== hash) return undefined;
    await this.#renderOnce(page);
    const made = data.get(hash);
    return made && { reply: made, cache: 'miss' };
  }

  keptData(hash: string): StoredReply | undefined {
    return this.#context.store.data.get(hash);
  }

  #renderOnce(target: PublicTarget, router?: RouterRequest): Answer | Promise<Answer> {
    const { store } = this.#context;
    const key = keyOf(target.url, router);
    // A flight that took off before the last change may bring old data: newcomers wait for one that began after it.
    const flightKey = `${store.version} ${key}`;
    const flight = this.#flights.get(flightKey);
    if (flight) return flight;
    if (this.#flights.size >= MAX_FLIGHTS) return this.#fallback(key, target, router, 503);
    const started = this.#render(key, target, router).finally(() => this.#flights.delete(flightKey));
    this.#flights.set(flightKey, started);
    return started;
  }

  async #render(key: string, target: PublicTarget, router?: RouterRequest): Promise<Answer> {
    const { store, log } = this.#context;
    const version = store.version;
    const upstream = await this.#ask(target, router);
    if (upstream === undefined) return this.#fallback(key, target, router, 503);
    if (upstream.status >= 500) {
      const own = target.kind === 'open-api' && !isHtml(upstream.headers['content-type']);
      const stale = this.#stale(key, router);
      if (stale || !own) return stale ?? this.#fallback(key, target, router, 500);
    }
    if (upstream.status === 404 && isHtml(upstream.headers['content-type']) && isEmptyShell(upstream.body.toString())) {
      const reply = await this.#notFound(target);
      store.put(key, 'missing', reply, version);
      return { reply, cache: 'miss' };
    }

    if (!router && isRouterData(upstream.headers['content-type'])) return this.#fallback(key, target, router, 404);
    const share = shareFor(upstream, target, router);
    const reply = await this.#finish(upstream, target, share);
    if (upstream.headers['set-cookie']) log.warn({ path: target.path }, 'a public page tried to set a cookie');
    if (share === undefined) {
      return { reply: { ...reply, headers: { ...reply.headers, 'cache-control': 'no-store' } }, cache: 'none' };
    }
    store.put(key, share, reply, version);
    return { reply, cache: 'miss' };
  }

  async #ask(target: PublicTarget, router?: RouterRequest): Promise<UpstreamReply | undefined> {
    try {
      const url = router ? withCheck(target.url, router) : target.url;
      return await this.#context.upstream.get(url, router?.headers ?? {}, LIMITS);
    } catch (error) {
      if (error instanceof ReplyTooLarge && target.kind === 'open-api') throw error;
      this.#context.log.error({ err: error, path: target.path }, 'rendering failed');
      return undefined;
    }
  }

  /** The application's own "not found" page in the language of the address, else the front's. */
  async #notFound(target: PublicTarget): Promise<StoredReply> {
    const url = notFoundPage(target.path);
    if (target.url === url) return errorReply(404, target.kind, this.#context.security);
    const { reply } = await this.get({ kind: 'page', path: url, url });
    if (reply.status !== 200) return errorReply(404, target.kind, this.#context.security);
    return { ...reply, status: 404, headers: { ...reply.headers, 'x-robots-tag': 'noindex' } };
  }

  #finish(upstream: UpstreamReply, target: PublicTarget, share: Share | undefined): Promise<StoredReply> {
    const { store, security, now = Date.now } = this.#context;
    return finishReply(upstream, {
      forRouter: isRouterData(upstream.headers['content-type']),
      forPrograms: target.kind !== 'page',
      security,
      now: now(),
      // A page that is not kept may not be the same next time: its data could never be made again.
      keepData: share === 'pages' ? (text) => keepData(text, target.url, { store, security, now }) : undefined,
    });
  }

  #stale(key: string, router?: RouterRequest): Answer | undefined {
    const reply = this.#context.store.stale(key, router ? 'router' : 'pages');
    return reply && { reply, cache: 'stale' };
  }

  #fallback(key: string, target: PublicTarget, router: RouterRequest | undefined, status: 404 | 500 | 503): Answer {
    const stale = status === 404 ? undefined : this.#stale(key, router);
    return stale ?? { reply: errorReply(status, target.kind, this.#context.security), cache: 'none' };
  }
}

/** Where a reply may be kept; undefined when it must not be. */
function shareFor(upstream: UpstreamReply, target: PublicTarget, router?: RouterRequest): Share | undefined {
  if (upstream.headers['set-cookie']) return undefined;
  const refusesKeeping = /\b(?:no-store|private)\b/.test(upstream.headers['cache-control'] ?? '');
  // Next marks every dynamic page so; a route handler that says it means it.
  if (target.kind !== 'page' && refusesKeeping) return undefined;
  if ((router !== undefined) !== isRouterData(upstream.headers['content-type'])) return undefined;
  if (upstream.status === 404 && target.kind === 'page') return 'missing';
  if (upstream.status !== 200) return undefined;
  return router ? 'router' : 'pages';
}

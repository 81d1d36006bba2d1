import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import { splitLocale } from '../routes.ts';
import { bodyIn, chooseEncoding, type Encoding } from './compress.ts';
import type { Target } from './page-key.ts';
import type { StoredReply } from './stored-reply.ts';

/** One request and its reply, with what the log says of it. */
export class Exchange {
  readonly id: string;
  readonly #startedAt = performance.now();
  /** Without query string: searches and tokens are nobody's business. */
  loggedPath = '-';
  cache: string | undefined;

  constructor(
    readonly req: IncomingMessage,
    readonly res: ServerResponse,
    log: Log,
  ) {
    const given = req.headers['x-request-id'];
    this.id = typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
    res.once('close', () => this.#log(log));
  }

  get method(): string {
    return this.req.method ?? 'GET';
  }

  /** Under a private area the path itself can hold a token or name a person's file. */
  nameTarget(target: Target): void {
    const { path } = target;
    this.loggedPath = target.kind === 'private' ? `/${splitLocale(path).path.split('/', 2)[1]}/…` : path || '-';
  }

  /** Sends a finished reply in the encoding the client takes, or says it has it already. */
  async send(reply: StoredReply, cacheStatus?: string): Promise<void> {
    const { req, res } = this;
    const encoding = chooseEncoding(req.headers['accept-encoding'], reply.body);
    const own = ['x-request-id', this.id];
    if (cacheStatus) own.push('cache-status', `annuaire; ${cacheStatus}`);
    if (reply.status === 200 && holds(req.headers['if-none-match'], etagIn(reply, encoding))) {
      // The client keeps the policy it has: it is part of what the ETag stands for.
      const { 'content-security-policy': _, 'content-type': __, ...headers } = reply.headers;
      res.writeHead(304, [...own, 'etag', etagIn(reply, encoding), ...Object.entries(headers).flat()]).end();
      return;
    }
    const found = bodyIn(reply.body, encoding);
    const body = found instanceof Promise ? await found : found;
    res.writeHead(reply.status, own.concat(headerList(reply, encoding, body.length)));
    res.end(this.method === 'HEAD' ? undefined : body);
  }

  #log(log: Log): void {
    log.info({
      id: this.id,
      method: this.method,
      path: this.loggedPath,
      status: this.res.statusCode,
      ms: Math.round((performance.now() - this.#startedAt) * 10) / 10,
      ...(this.cache && { cache: this.cache }),
      ...(!this.res.writableFinished && { aborted: true }),
    });
  }
}

function etagIn(reply: StoredReply, encoding: Encoding): string {
  return `"${reply.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
}

/** Flat lists of names and values, made once per reply: Node then writes them without looking each one up again. */
const headerLists = new WeakMap<StoredReply, Map<Encoding, string[]>>();

function headerList(reply: StoredReply, encoding: Encoding, length: number): string[] {
  const lists = headerLists.get(reply) ?? new Map<Encoding, string[]>();
  headerLists.set(reply, lists);
  const known = lists.get(encoding);
  if (known) return known;
  const list = [...Object.entries(reply.headers).flat(), 'content-length', String(length)];
  if (encoding !== 'identity') list.push('content-encoding', encoding);
  if (reply.status === 200) list.push('etag', etagIn(reply, encoding));
  lists.set(encoding, list);
  return list;
}

/** Weak comparison, as `If-None-Match` asks for: proxies that recompress mark our ETags weak. */
function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}

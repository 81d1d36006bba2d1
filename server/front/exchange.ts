import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logs } from '../log.ts';
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
    logs: Logs,
  ) {
    const given = req.headers['x-request-id'];
    this.id = typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
    res.on('close', () => logs.request(this.#line()));
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
    if (this.sendNow(reply, cacheStatus)) return;
    this.#write(reply, 'identity', await bodyIn(reply.body, 'identity'), cacheStatus);
  }

  /** The same without waiting. @returns false, with nothing sent, when the bytes must be made first */
  sendNow(reply: StoredReply, cacheStatus?: string): boolean {
    const { headers } = this.req;
    const encoding = chooseEncoding(headers['accept-encoding'], reply.body);
    if (reply.status === 200 && holds(headers['if-none-match'], etagIn(reply, encoding))) {
      this.#writeNotModified(reply, encoding, cacheStatus);
      return true;
    }
    const body = bodyIn(reply.body, encoding);
    if (body instanceof Promise) return false;
    this.#write(reply, encoding, body, cacheStatus);
    return true;
  }

  #write(reply: StoredReply, encoding: Encoding, body: Buffer, cacheStatus?: string): void {
    this.res.writeHead(reply.status, this.#ownHeaders(cacheStatus).concat(headerList(reply, encoding, body.length)));
    this.res.end(this.req.method === 'HEAD' ? undefined : body);
  }

  /** The client keeps the policy it has: it is part of what the ETag stands for. */
  #writeNotModified(reply: StoredReply, encoding: Encoding, cacheStatus?: string): void {
    const { 'content-security-policy': _, 'content-type': __, ...headers } = reply.headers;
    const list = [...this.#ownHeaders(cacheStatus), 'etag', etagIn(reply, encoding), ...Object.entries(headers).flat()];
    this.res.writeHead(304, list).end();
  }

  #ownHeaders(cacheStatus?: string): string[] {
    const own = ['x-request-id', this.id];
    return cacheStatus ? [...own, 'cache-status', `annuaire; ${cacheStatus}`] : own;
  }

  /** None of these values can hold a quote: Node knows the methods, paths are percent-encoded, ids are checked. */
  #line(): string {
    const ms = Math.round((performance.now() - this.#startedAt) * 10) / 10;
    const more = `${this.cache ? `,"cache":"${this.cache}"` : ''}${this.res.writableFinished ? '' : ',"aborted":true'}`;
    return `{"level":30,"time":${Date.now()},"id":"${this.id}","method":"${this.method}","path":"${this.loggedPath}","status":${this.res.statusCode},"ms":${ms}${more}}\n`;
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

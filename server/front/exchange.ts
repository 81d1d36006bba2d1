import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logs } from '../log.ts';
import { splitLocale } from '../routes.ts';
import { bodyIn, chooseEncoding, type Encoding } from './compress.ts';
import type { Target } from './page-key.ts';
import type { StoredReply } from './stored-reply.ts';

/** Unique among processes, then counted: cheaper than a random id, and the log shows the order of arrival. */
const PREFIX = `${randomBytes(8).toString('hex')}-`;
let count = 0;

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
    { request }: Logs,
  ) {
    const given = req.headers['x-request-id'];
    this.id = typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : nextId();
    if (request) res.on('close', () => request(this.#line()));
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
    const ifNoneMatch = headers['if-none-match'];
    if (ifNoneMatch !== undefined && reply.status === 200 && holds(ifNoneMatch, etagIn(reply, encoding))) {
      this.#writeNotModified(reply, encoding, cacheStatus);
      return true;
    }
    const body = bodyIn(reply.body, encoding);
    if (body instanceof Promise) return false;
    this.#write(reply, encoding, body, cacheStatus);
    return true;
  }

  #write(reply: StoredReply, encoding: Encoding, body: Buffer, cacheStatus?: string): void {
    this.res.writeHead(reply.status, headersFor(this.id, reply, encoding, body.length, cacheStatus));
    this.res.end(this.req.method === 'HEAD' ? undefined : body);
  }

  /** The client keeps the policy it has: it is part of what the ETag stands for. */
  #writeNotModified(reply: StoredReply, encoding: Encoding, cacheStatus?: string): void {
    const { 'content-security-policy': _, 'content-type': __, ...headers } = reply.headers;
    const list = [...ownHeaders(this.id, cacheStatus), 'etag', etagIn(reply, encoding)];
    this.res.writeHead(304, list.concat(Object.entries(headers).flat())).end();
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

function nextId(): string {
  count += 1;
  return PREFIX + count.toString(36);
}

function ownHeaders(id: string, cacheStatus?: string): string[] {
  return cacheStatus ? ['x-request-id', id, 'cache-status', `annuaire; ${cacheStatus}`] : ['x-request-id', id];
}

type HeaderList = { cacheStatus: string | undefined; list: string[] };

/** Flat lists of names and values, made once per reply: Node then writes them without looking each one up again. */
const headerLists = new WeakMap<StoredReply, Partial<Record<Encoding, HeaderList>>>();

/** The list is used up by `writeHead` before anything else happens, so the next request may put its id into it. */
function headersFor(id: string, reply: StoredReply, encoding: Encoding, length: number, cacheStatus?: string) {
  let lists = headerLists.get(reply);
  if (!lists) {
    lists = {};
    headerLists.set(reply, lists);
  }
  const known = lists[encoding];
  if (known && known.cacheStatus === cacheStatus) {
    known.list[1] = id;
    return known.list;
  }
  const list = [...ownHeaders(id, cacheStatus), ...Object.entries(reply.headers).flat(), 'content-length', `${length}`];
  if (encoding !== 'identity') list.push('content-encoding', encoding);
  if (reply.status === 200) list.push('etag', etagIn(reply, encoding));
  lists[encoding] = { cacheStatus, list };
  return list;
}

/** Weak comparison, as `If-None-Match` asks for: proxies that recompress mark our ETags weak. */
function holds(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}

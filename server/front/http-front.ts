import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logs } from '../log.ts';
import type { Readiness } from '../readiness.ts';
import type { Area } from '../routes.ts';
import { type ErrorStatus, errorReply } from './error-page.ts';
import { Exchange } from './exchange.ts';
import { readTarget, type Target } from './page-key.ts';
import type { Answer, PageSource, PublicTarget } from './page-source.ts';
import { passThrough, streamPublic } from './pass-through.ts';
import { readRouterRequest } from './router-request.ts';
import type { SecurityHeaders } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';
import type { StoredReply } from './stored-reply.ts';
import { ReplyTooLarge, type Upstream } from './upstream.ts';

export type FrontParts = {
  source: PageSource;
  files: StaticFiles;
  upstream: Upstream;
  readiness: Readiness;
  security: SecurityHeaders;
  publicUrl: URL;
  trustedProxies: number;
  logs: Logs;
};

const PASSED_METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const cacheStatus: Record<Answer['cache'], string> = {
  hit: 'hit',
  miss: 'fwd=miss',
  stale: 'hit; detail=stale-if-error',
  none: 'fwd=bypass',
};

/** The public HTTP server. */
export function createFront(parts: FrontParts): Server {
  return createServer({ keepAliveTimeout: 65_000, headersTimeout: 20_000 }, (req, res) => {
    const exchange = new Exchange(req, res, parts.logs);
    if (sendKept(exchange, parts)) return;
    handle(exchange, parts).catch((error) => fail(error, req, res, parts));
  });
}

/** The short way of most requests: a kept page, without waiting for anything. @returns whether it was one */
function sendKept(exchange: Exchange, { source }: FrontParts): boolean {
  const { method, url = '/', headers } = exchange.req;
  if ((method !== 'GET' && method !== 'HEAD') || headers.rsc !== undefined) return false;
  const target = readTarget(url);
  const reply = keptReply(target, source);
  if (!reply) return false;
  exchange.nameTarget(target);
  exchange.cache = 'hit';
  return exchange.sendNow(reply, cacheStatus.hit);
}

function keptReply(target: Target, source: PageSource): StoredReply | undefined {
  switch (target.kind) {
    case 'page':
    case 'map-data':
    case 'open-api':
      return source.kept(target);
    case 'page-data':
      return source.keptData(target.hash);
    default:
      return undefined;
  }
}

async function handle(exchange: Exchange, parts: FrontParts): Promise<void> {
  const { req } = exchange;
  const target = readTarget(req.url ?? '/');
  exchange.nameTarget(target);
  if (target.kind === 'refused') return refuse(exchange, target.status, 'page', parts);

  const reads = exchange.method === 'GET' || exchange.method === 'HEAD';
  if (target.path === '/livez') return sayHealth(exchange, 200, 'alive', parts);
  if (target.path === '/readyz') {
    const ready = await parts.readiness.isReady();
    return sayHealth(exchange, ready ? 200 : 503, ready ? 'ready' : 'not ready', parts);
  }
  if (parts.files.has(target.path)) {
    return reads ? parts.files.send(exchange, target.path) : refuse(exchange, 405, 'page', parts);
  }
  // What the build made is on disk; the rest of this name space (image resizing, data of the old router) is not used.
  if (target.path === '/_next' || target.path.startsWith('/_next/')) return refuse(exchange, 404, 'page', parts);

  if (target.kind === 'page-data')
    return reads ? sendData(exchange, target, parts) : refuse(exchange, 405, 'page', parts);
  if (!reads) {
    if (!PASSED_METHODS.has(exchange.method)) return refuse(exchange, 405, 'page', parts);
    return passThrough(exchange, target.url, parts);
  }
  switch (target.kind) {
    case 'redirect':
      return redirect(exchange, target.location, parts);
    case 'private':
      return passThrough(exchange, target.url, parts);
    case 'page':
    case 'map-data':
    case 'open-api':
      return sendPublic(exchange, target, parts);
    default:
      target satisfies never;
  }
}

async function sendPublic(exchange: Exchange, target: PublicTarget, parts: FrontParts): Promise<void> {
  const router = target.kind === 'page' ? readRouterRequest(exchange.req.headers) : undefined;
  if (router === 'too-large') return refuse(exchange, 431, target.kind, parts);
  try {
    const found = parts.source.get(target, router);
    const { reply, cache } = found instanceof Promise ? await found : found;
    exchange.cache = cache;
    await exchange.send(reply, cacheStatus[cache]);
  } catch (error) {
    if (!(error instanceof ReplyTooLarge)) throw error;
    await streamPublic(exchange, target.url, parts);
  }
}

/** Never asked of the application, not even by way of the data of a page: its answer would be kept under our address. */
function isFrontsOwn(path: string, { files }: FrontParts): boolean {
  return path === '/livez' || path === '/readyz' || files.has(path) || path === '/_next' || path.startsWith('/_next/');
}

type DataTarget = Extract<Target, { kind: 'page-data' }>;

async function sendData(exchange: Exchange, { hash, page }: DataTarget, parts: FrontParts): Promise<void> {
  const found = isFrontsOwn(page.path, parts) ? undefined : await parts.source.data(hash, page);
  if (!found) return refuse(exchange, 404, 'map-data', parts);
  exchange.cache = found.cache;
  return exchange.send(found.reply, cacheStatus[found.cache]);
}

function redirect({ id, res }: Exchange, location: string, { security }: FrontParts): void {
  const headers = { ...security.base, 'x-request-id': id, location, 'cache-control': 'no-store', 'content-length': 0 };
  res.writeHead(308, headers).end();
}

function refuse(exchange: Exchange, status: ErrorStatus, area: Area, { security }: FrontParts): Promise<void> {
  return exchange.send(errorReply(status, area, security));
}

function sayHealth({ id, res, method }: Exchange, code: 200 | 503, status: string, { security }: FrontParts): void {
  const headers = {
    ...security.base,
    'x-request-id': id,
    'content-type': 'application/json',
    'cache-control': 'no-store',
  };
  res.writeHead(code, headers);
  res.end(method === 'HEAD' ? undefined : JSON.stringify({ status }));
}

/** The last resort: whatever happened, the visitor gets an answer and the log the reason. */
function fail(error: unknown, req: IncomingMessage, res: ServerResponse, { logs, security }: FrontParts): void {
  const gone = res.destroyed || req.destroyed;
  if (!gone) logs.log.error({ err: error }, 'request failed');
  if (res.headersSent || gone) {
    res.destroy();
    return;
  }
  const reply = errorReply(500, areaAfterFailure(req.url), security);
  const body = 'identity' in reply.body ? reply.body.identity : Buffer.alloc(0);
  res.writeHead(reply.status, { ...reply.headers, 'content-length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
}

function areaAfterFailure(url = '/'): Area {
  const kind: Target['kind'] = readTarget(url).kind;
  return kind === 'open-api' || kind === 'map-data' ? kind : 'page';
}

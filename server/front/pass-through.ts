import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { bodyIn, chooseEncoding, compress } from './compress.ts';
import type { Exchange } from './exchange.ts';
import { isHtml } from './finish-reply.ts';
import { putTogether, takeApart } from './html.ts';
import type { SecurityHeaders } from './security-headers.ts';
import { headOf, readAll, responseTo, type Upstream } from './upstream.ts';

/** What a private request hands on. A list of what passes, since one of what does not is never complete. */
const FORWARDED = new Set([
  'accept',
  'accept-language',
  'authorization',
  'content-length',
  'content-type',
  'cookie',
  'if-match',
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'origin',
  'referer',
  'rsc',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
  'x-requested-with',
]);

const NOT_RETURNED = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'date',
  'cache-control',
  'etag',
]);

const IDLE_MS = 120_000;
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

type Context = { upstream: Upstream; security: SecurityHeaders; publicUrl: URL; trustedProxies: number };

/** Hands a request on as it is, with the visitor's cookies; nothing of it is kept. */
export async function passThrough(exchange: Exchange, url: string, context: Context): Promise<void> {
  const { req, res } = exchange;
  const outgoing = context.upstream.open(exchange.method, url, privateHeaders(exchange, context));
  outgoing.setTimeout(IDLE_MS, () => outgoing.destroy(new Error('the application stopped answering')));
  res.once('close', () => outgoing.destroy());
  // Not awaited: a refusal may come before the whole body was taken, and a broken body ends the request by itself.
  pipeline(req, outgoing).catch(() => outgoing.destroy());
  const incoming = await headOf(outgoing);

  const headers = {
    ...returnedHeaders(incoming.headers),
    ...context.security.base,
    'cache-control': 'private, no-store',
  };
  const status = incoming.statusCode ?? 502;
  if (!isHtml(incoming.headers['content-type']) || exchange.method === 'HEAD') {
    res.writeHead(status, headers);
    await pipeline(incoming, res);
    return;
  }
  // With its data inside: what belongs to one visitor never gets an address of its own.
  const page = putTogether(takeApart((await readAll(incoming, MAX_PAGE_BYTES)).toString()), 'eager');
  const body = await compress(Buffer.from(page.html), 'text/html', 4);
  const encoding = chooseEncoding(req.headers['accept-encoding'], body);
  const bytes = await bodyIn(body, encoding);
  const { link: _, ...pageHeaders } = headers;
  res.writeHead(status, {
    ...pageHeaders,
    ...context.security.document,
    'content-security-policy': context.security.policy(page.scriptHashes, page.styleHashes),
    'content-length': bytes.length,
    vary: 'Accept-Encoding',
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  res.end(bytes);
}

/** Hands on a public request whose reply is too large to keep: the same bytes, asked without a visitor, as they come. */
export async function streamPublic(exchange: Exchange, url: string, context: Context): Promise<void> {
  const outgoing = context.upstream.open(exchange.method, url, {});
  outgoing.setTimeout(IDLE_MS, () => outgoing.destroy(new Error('the application stopped answering')));
  exchange.res.once('close', () => outgoing.destroy());
  const incoming = await responseTo(outgoing);
  const { 'set-cookie': _, ...headers } = returnedHeaders(incoming.headers);
  exchange.res.writeHead(incoming.statusCode ?? 502, {
    ...headers,
    ...context.security.base,
    'x-request-id': exchange.id,
    'cache-control': 'no-store',
  });
  await pipeline(incoming, exchange.res);
}

function privateHeaders({ id, req }: Exchange, context: Context): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.headers)) {
    if (FORWARDED.has(name) && typeof value === 'string') headers[name] = value;
  }
  headers['x-request-id'] = id;
  headers['x-forwarded-for'] = clientAddress(req, context.trustedProxies);
  headers['x-forwarded-host'] = context.publicUrl.host;
  headers['x-forwarded-proto'] = context.publicUrl.protocol.slice(0, -1);
  return headers;
}

/** Each trusted proxy appends the address it saw; anything further left may have been invented by the client. */
export function clientAddress(req: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const seen = req.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return seen;
  const forwarded = [req.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',');
  return forwarded.at(-trustedProxies)?.trim() || seen;
}

function returnedHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_RETURNED.has(name)));
}

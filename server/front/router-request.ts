import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * A request of Next's client router for the data of a page (React's wire format) instead of its HTML. Only these headers
 * reach Next, and all of them are part of the key. `next-url` is left out: it matters to intercepting routes alone, which
 * this product has none of, and would multiply the copies of each page by the pages that link to it.
 */
export type RouterRequest = { headers: Record<string, string>; check: string };

const MAX_TREE_LENGTH = 8_000;
const MAX_SEGMENT_LENGTH = 500;

export function readRouterRequest(headers: IncomingHttpHeaders): RouterRequest | 'too-large' | undefined {
  if (headers.rsc !== '1') return undefined;
  const tree = single(headers['next-router-state-tree']);
  const segment = single(headers['next-router-segment-prefetch']);
  const prefetch = single(headers['next-router-prefetch']);
  if ((tree?.length ?? 0) > MAX_TREE_LENGTH || (segment?.length ?? 0) > MAX_SEGMENT_LENGTH) return 'too-large';

  const kept: Record<string, string> = { rsc: '1' };
  if (tree) kept['next-router-state-tree'] = tree;
  if (segment) kept['next-router-segment-prefetch'] = segment;
  if (prefetch && /^[123]$/.test(prefetch)) kept['next-router-prefetch'] = prefetch;
  return { headers: kept, check: checkOf(kept) };
}

/**
 * The `_rsc` parameter Next expects for these headers (16.4, `cache-busting-search-param.js`). Next redirects when it
 * does not match; computing it here spares the redirect and drops whatever the client put there.
 */
function checkOf(headers: Record<string, string>): string {
  const parts = [
    headers['next-router-prefetch'],
    headers['next-router-segment-prefetch'],
    headers['next-router-state-tree'],
    undefined,
  ];
  if (parts.every((part) => part === undefined)) return '';
  const input = parts.map((part) => part ?? '0').join(',');
  return createHash('sha256').update(input).digest().subarray(0, 12).toString('base64url');
}

/** The parameter goes last and without `=` when empty, as Next's own client writes it. */
export function withCheck(url: string, request: RouterRequest): string {
  return `${url}${url.includes('?') ? '&' : '?'}_rsc${request.check && `=${request.check}`}`;
}

/** Two kinds of answers share URLs; a URL begins with a slash, the key of what is for the router with a word. */
export function keyOf(url: string, request: RouterRequest | undefined): string {
  return request ? `router ${request.check} ${url}` : url;
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

import type { IncomingHttpHeaders } from 'node:http';
import { compress } from './compress.ts';
import { putTogether, takeApart } from './html.ts';
import type { KeptData } from './page-data.ts';
import { DRAWING_POLICY, type SecurityHeaders } from './security-headers.ts';
import { etagOf, type StoredReply } from './stored-reply.ts';
import type { UpstreamReply } from './upstream.ts';

/** Headers of the application that visitors get. The rest (dates, connection, its own caching) is the front's business. */
const KEPT = ['content-type', 'content-language', 'content-disposition', 'location', 'x-robots-tag', 'retry-after'];

const ROUTER_VARY = 'Accept-Encoding, RSC, Next-Router-State-Tree, Next-Router-Prefetch, Next-Router-Segment-Prefetch';

type Options = {
  forRouter: boolean;
  forPrograms: boolean;
  security: SecurityHeaders;
  now: number;
  /** Keeps the data of a page apart; undefined, or without an answer, the page carries it. */
  keepData: ((data: string) => Promise<KeptData | undefined>) | undefined;
};

/** Turns a reply of the application to a public request into one that can be kept and sent to anyone. */
export async function finishReply(upstream: UpstreamReply, options: Options): Promise<StoredReply> {
  const contentType = upstream.headers['content-type'] ?? 'application/octet-stream';
  const { body, policy, dataHash } = await finishBody(upstream.body, contentType, options);
  return {
    status: upstream.status,
    headers: {
      ...options.security.base,
      'content-type': contentType,
      ...keptHeaders(upstream.headers, options),
      ...(isHtml(contentType) && options.security.document),
      ...(policy && { 'content-security-policy': policy }),
      vary: options.forPrograms ? 'Accept-Encoding' : ROUTER_VARY,
      // The wire format is for the router's own memory; a browser that kept it could show it as a page.
      'cache-control': options.forRouter ? 'private, no-store' : 'public, max-age=0, must-revalidate',
    },
    body: await compress(body, contentType, 9),
    etag: etagOf(body, policy),
    renderedAt: options.now,
    ...(dataHash && { dataHash }),
  };
}

async function finishBody(body: Buffer, contentType: string, { security, keepData }: Options) {
  if (!isHtml(contentType)) return { body, policy: /^image\/svg/i.test(contentType) ? DRAWING_POLICY : undefined };
  const parts = takeApart(body.toString());
  const kept = await keepData?.(parts.data);
  const { html, scriptHashes, styleHashes } = putTogether(parts, 'late', kept?.url);
  return { body: Buffer.from(html), policy: security.policy(scriptHashes, styleHashes), dataHash: kept?.hash };
}

function keptHeaders(headers: IncomingHttpHeaders, options: { forRouter: boolean; forPrograms: boolean }) {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const wanted =
      KEPT.includes(name) ||
      (options.forRouter && name.startsWith('x-nextjs-')) ||
      (options.forPrograms && (name === 'link' || name.startsWith('access-control-')));
    if (wanted && typeof value === 'string') kept[name] = value;
  }
  return kept;
}

export function isHtml(contentType: string | undefined): boolean {
  return /^text\/html\b/i.test(contentType ?? '');
}

export function isRouterData(contentType: string | undefined): boolean {
  return /^text\/x-component\b/i.test(contentType ?? '');
}

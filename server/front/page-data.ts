import { createHash } from 'node:crypto';
import { compress } from './compress.ts';
import { DATA_PREFIX, HASH_LENGTH, MAX_URL_LENGTH } from './page-key.ts';
import type { PageStore } from './page-store.ts';
import type { SecurityHeaders } from './security-headers.ts';

export type KeptData = { hash: string; url: string };

type Context = { store: PageStore; security: SecurityHeaders; now: () => number };

const TYPE = 'text/javascript; charset=utf-8';

/**
 * Keeps the data React needs of a public page as a script of its own, more than half of the page's weight that nobody
 * needs before the first touch. Its address says what it is (the hash) and, for a process that does not have it, which
 * page it comes from.
 * @returns undefined when the page must carry its data itself
 */
export async function keepData(text: string, pageUrl: string, context: Context): Promise<KeptData | undefined> {
  const { security, now } = context;
  const { data } = context.store;
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
  const url = `${DATA_PREFIX}${hash}.js?u=${encodeURIComponent(pageUrl).replaceAll('%2F', '/')}`;
  if (!text || url.length > MAX_URL_LENGTH) return undefined;
  const known = data.get(hash);
  const kept = data.put(hash, {
    status: 200,
    headers: known?.headers ?? {
      ...security.base,
      'content-type': TYPE,
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    },
    body: known?.body ?? (await compress(Buffer.from(text), TYPE, 9)),
    etag: hash,
    renderedAt: now(),
  });
  return kept ? { hash, url } : undefined;
}

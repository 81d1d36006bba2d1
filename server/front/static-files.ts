import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { compress } from './compress.ts';
import type { Exchange } from './exchange.ts';
import { DRAWING_POLICY, type SecurityHeaders } from './security-headers.ts';
import { etagOf, replyBytes, type StoredReply } from './stored-reply.ts';

export const BUILD_PREFIX = '/_next/static/';

const KEPT_BYTES = 32 * 1024 * 1024;
/** Larger files are read from disk each time. */
const MAX_KEPT_FILE = 4 * 1024 * 1024;

const types: Record<string, string> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/**
 * Files of the build and of `public/`. Their names are listed at start and only a listed name is ever opened, so no
 * address can reach another file.
 */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, string>;
  readonly #security: SecurityHeaders;
  readonly #kept = new LRUCache<string, StoredReply>({ maxSize: KEPT_BYTES });
  readonly #reading = new Map<string, Promise<StoredReply>>();

  private constructor(files: ReadonlyMap<string, string>, security: SecurityHeaders) {
    this.#files = files;
    this.#security = security;
  }

  static async list(projectFolder: string, security: SecurityHeaders): Promise<StaticFiles> {
    const files = new Map<string, string>();
    for (const [folder, prefix] of [
      [join(projectFolder, 'public'), '/'],
      [join(projectFolder, '.next/static'), BUILD_PREFIX],
    ] as const) {
      for (const name of await filesBelow(folder)) {
        files.set(prefix + name.split('/').map(encodeURIComponent).join('/'), join(folder, name));
      }
    }
    return new StaticFiles(files, security);
  }

  /** @param path canonical, as the list is */
  has(path: string): boolean {
    return this.#files.has(path);
  }

  async send(exchange: Exchange, path: string): Promise<void> {
    const file = this.#files.get(path) ?? '';
    const kept = this.#kept.get(path);
    if (kept) return exchange.send(kept);
    const { size } = await stat(file);
    if (size > MAX_KEPT_FILE) return this.#stream(exchange, path, file, size);
    // Two visitors asking for a new file at once wait for one compression.
    const reading = this.#reading.get(path) ?? this.#read(path, file).finally(() => this.#reading.delete(path));
    this.#reading.set(path, reading);
    return exchange.send(await reading);
  }

  async #read(path: string, file: string): Promise<StoredReply> {
    const content = await readFile(file);
    const headers = this.#headers(path);
    const body = await compress(content, headers['content-type'], 9);
    const reply = { status: 200, headers, body, etag: etagOf(content), renderedAt: 0 };
    this.#kept.set(path, reply, { size: replyBytes(path, reply) });
    return reply;
  }

  #stream({ id, res, method }: Exchange, path: string, file: string, size: number): void {
    res.writeHead(200, { ...this.#headers(path), 'x-request-id': id, 'content-length': size });
    if (method === 'HEAD') res.end();
    else
      createReadStream(file)
        .on('error', () => res.destroy())
        .pipe(res);
  }

  #headers(path: string): Record<string, string> & { 'content-type': string } {
    const type = types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
    return {
      ...this.#security.base,
      'content-type': type,
      ...(/svg|html/.test(type) && { 'content-security-policy': DRAWING_POLICY }),
      vary: 'Accept-Encoding',
      'cache-control': path.startsWith(BUILD_PREFIX) ? 'public, max-age=31536000, immutable' : 'public, max-age=86400',
    };
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const names: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    // Links are left out: they are the one way for a listed name to lead elsewhere.
    if (entry.isFile()) names.push(entry.name);
    else if (entry.isDirectory()) {
      names.push(...(await filesBelow(join(folder, entry.name))).map((name) => `${entry.name}/${name}`));
    }
  }
  return names;
}

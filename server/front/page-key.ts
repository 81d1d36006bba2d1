import { LRUCache } from 'lru-cache';
import { type Area, areaOf, type ParameterKind, parametersOf } from '../routes.ts';

export const MAX_URL_LENGTH = 2000;

export const DATA_PREFIX = '/_page/';
/** Two thirds of a SHA-256: far more than it takes to be unique, in an address that no compression makes smaller. */
export const HASH_LENGTH = 32;
const DATA_PATH = new RegExp(`^${DATA_PREFIX}([\\w-]{${HASH_LENGTH}})\\.js$`);

/**
 * What a request line asks for. `url` of a public target is at once the key of the stored page and what the application
 * is asked, so that what is stored cannot disagree with its key.
 */
export type Target =
  | { kind: Exclude<Area, 'private'>; path: string; url: string }
  | { kind: 'private'; path: string; url: string }
  | { kind: 'page-data'; path: string; hash: string; page: PageTarget }
  | { kind: 'redirect'; path: string; url: string; location: string }
  | { kind: 'refused'; path: string; status: 400 | 404 | 414 };

export type PageTarget = { kind: 'page'; path: string; url: string };

export function readTarget(requestUrl: string): Target {
  const known = recent.get(requestUrl);
  if (known) return known;
  const target = parseTarget(requestUrl);
  if (requestUrl.length <= 300) recent.set(requestUrl, target);
  return target;
}

/** The same few addresses make up most requests, and reading one costs as much as sending a kept page. */
const recent = new LRUCache<string, Target>({ max: 1_000 });

function parseTarget(requestUrl: string): Target {
  if (requestUrl.length > MAX_URL_LENGTH) return { kind: 'refused', path: '', status: 414 };
  // Proxies may send the absolute form; which host it names is none of our business (configuration says it).
  const url = escapeRawBytes(requestUrl.replace(/^https?:\/\/[^/?#]*/i, ''));
  const [rawPath = '', ...rest] = url.split('#', 1).join('').split('?');
  const rawQuery = rest.join('?');
  const path = canonicalPath(rawPath || '/');
  if (path === undefined || !isWellFormed(rawQuery)) return { kind: 'refused', path: '', status: 400 };
  // Next answers these with its wire format, whatever the headers say: not a page of this site.
  if (/\.rsc$|\.segments(\/|$)/.test(path)) return { kind: 'refused', path, status: 404 };
  if (path.startsWith(DATA_PREFIX)) return readDataTarget(path, rawQuery);

  const withQuery = rawQuery ? `${path}?${rawQuery}` : path;
  if (path !== rawPath && /\/\/|.\/$/.test(rawPath)) {
    return { kind: 'redirect', path, url: withQuery, location: withQuery };
  }
  const area = areaOf(path);
  if (area === 'private') return { kind: area, path, url: withQuery };
  const query = area === 'open-api' ? sortedQuery(rawQuery) : knownQuery(path, rawQuery);
  return { kind: area, path, url: query ? `${path}?${query}` : path };
}

/**
 * The data of a page, named by its hash and the address of the page. That address comes from outside, so it must be
 * exactly what this module makes of the address of a public page, and none of the build's or the front's own.
 */
function readDataTarget(path: string, rawQuery: string): Target {
  const hash = DATA_PATH.exec(path)?.[1];
  const pageUrl = new URLSearchParams(rawQuery).get('u') ?? '';
  const named = hash && !pageUrl.startsWith('/_') ? parseTarget(pageUrl) : undefined;
  if (!hash || named?.kind !== 'page' || named.url !== pageUrl) return { kind: 'refused', path, status: 404 };
  return { kind: 'page-data', path, hash, page: { kind: 'page', path: named.path, url: named.url } };
}

/** One spelling per path: decoded and encoded again, without empty segments. Undefined for what no page can be. */
export function canonicalPath(rawPath: string): string | undefined {
  if (!rawPath.startsWith('/')) return undefined;
  const segments: string[] = [];
  for (const raw of rawPath.split('/')) {
    if (raw === '') continue;
    const segment = decode(raw);
    // Dots, slashes and controls hidden in a segment only serve to reach another path than the one that is checked.
    if (segment === undefined || segment === '.' || segment === '..' || /[/\\\p{Cc}]/u.test(segment)) return undefined;
    segments.push(encodeURIComponent(segment.normalize('NFC')));
  }
  return `/${segments.join('/')}`;
}

function knownQuery(path: string, rawQuery: string): string {
  if (!rawQuery) return '';
  const given = new URLSearchParams(rawQuery);
  const pairs: [string, string][] = [];
  for (const [name, kind] of Object.entries(parametersOf(path)).sort(byName)) {
    const values = given.getAll(name).map(tidy).filter(Boolean);
    for (const value of keptValues(values, kind)) pairs.push([name, value]);
  }
  return new URLSearchParams(pairs).toString();
}

function keptValues(values: string[], kind: ParameterKind): string[] {
  if (kind === 'one') return values.slice(0, 1);
  const distinct = [...new Set(values)];
  return kind === 'many' ? distinct.sort() : distinct;
}

/** Every parameter is kept, in its order among those of its name: the API says itself what is wrong with them. */
function sortedQuery(rawQuery: string): string {
  const params = new URLSearchParams(rawQuery);
  params.sort();
  return params.toString();
}

function tidy(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isWellFormed(query: string): boolean {
  return query === '' || decode(query) !== undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Some clients send é as two raw bytes; Node hands each as one character. */
function escapeRawBytes(url: string): string {
  return url.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
}

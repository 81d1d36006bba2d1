import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseUrl } from '@/tests/integration/database';
import { type FixtureUpstream, startFixtureUpstream } from '../testing/fixture-upstream.ts';
import { get, type Reply } from '../testing/http-client.ts';
import { startTestFront, type TestFront } from '../testing/running-front.ts';

let site: TestFront;
let other: TestFront;
let upstream: FixtureUpstream;

beforeAll(async () => {
  upstream = await startFixtureUpstream();
  // Two fronts with a memory of their own before the same application, as two processes behind a balancer are.
  const environment = { DATABASE_URL: databaseUrl(), PAGE_CACHE_MB: '4' };
  site = await startTestFront(environment, '/nonexistent', upstream);
  other = await startTestFront(environment, '/nonexistent', upstream);
});
afterAll(async () => {
  await Promise.all([site.stop(), other.stop()]);
  await upstream.stop();
});
beforeEach(() => {
  upstream.content = `content ${upstream.renders}`;
  for (const one of [site, other]) one.front.store.dropAll();
  upstream.requests.length = 0;
});

const dataUrlOf = (page: Reply): string => /"(\/_page\/[^"]+)"/.exec(page.text)?.[1] ?? 'none';
const forged = (url: string): string =>
  url.replace(/\/_page\/./, (start) => `/_page/${start.endsWith('x') ? 'y' : 'x'}`);

describe('the data of a public page', () => {
  test('is a script of its own, kept for ever by who has it', async () => {
    const page = await site.get('/formations?q=a&utm_source=x');
    expect(page.text).not.toContain('__next_f');
    const url = dataUrlOf(page);
    expect(url).toMatch(/^\/_page\/[\w-]{32}\.js\?u=\/formations%3Fq%3Da$/);
    const plain = await site.get(url);
    expect(plain.text).toBe(
      `self.__next_f.push(${JSON.stringify([1, JSON.stringify({ url: '/formations?q=a', content: upstream.content })])})`,
    );
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
      'cache-status': 'annuaire; hit',
    });
    expect(upstream.requests).toHaveLength(1);
  });

  test('has encodings, an ETag, 304 and HEAD like any other reply, and no other method', async () => {
    const url = dataUrlOf(await site.get(`/formations?q=${'long'.repeat(120)}`));
    const br = await site.get(url, { 'accept-encoding': 'br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect((await site.get(url, { 'accept-encoding': 'gzip' })).text).toBe(br.text);
    const etag = br.headers.etag ?? '';
    expect(await site.get(url, { 'accept-encoding': 'br', 'if-none-match': etag })).toMatchObject({
      status: 304,
      text: '',
    });
    const head = await site.get(url, { 'accept-encoding': 'br' }, 'HEAD');
    expect(head).toMatchObject({ status: 200, text: '', headers: { etag, 'content-length': String(br.raw.length) } });
    for (const method of ['POST', 'OPTIONS', 'DELETE']) expect((await site.get(url, {}, method)).status).toBe(405);
    expect(upstream.requests).toHaveLength(1);
  });

  test('comes from a process that never had the page', async () => {
    const url = dataUrlOf(await site.get('/centres?page=2'));
    expect((await other.get(url, {}, 'HEAD')).status).toBe(200);
    expect((await other.get(url)).text).toBe((await site.get(url)).text);
    expect(upstream.requests.map((request) => request.url)).toEqual(['/centres?page=2', '/centres?page=2']);
    expect((await other.get('/centres?page=2')).headers['cache-status']).toBe('annuaire; hit');
  });

  test('survives a change where it is kept; elsewhere it is gone, and nothing of the new page is given for it', async () => {
    const page = await site.get('/zones');
    const url = dataUrlOf(page);
    const before = await site.get(url);
    upstream.content = 'changed';
    for (const one of [site, other]) one.front.store.dropAll();
    expect((await site.get(url)).text).toBe(before.text);
    const gone = await other.get(url);
    expect(gone).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
    expect(gone.text).not.toContain('changed');
    expect(dataUrlOf(await site.get('/zones'))).not.toBe(url);
  });

  test('is rendered once however many ask for it', async () => {
    const url = dataUrlOf(await site.get('/slow'));
    const replies = await Promise.all(Array.from({ length: 20 }, () => other.get(url)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(upstream.requests).toHaveLength(2);
  });

  test('of the page for what is missing belongs to that page', async () => {
    const missing = await site.get('/nl/absent');
    expect(missing.status).toBe(404);
    const url = dataUrlOf(missing);
    expect(url).toMatch(/\?u=\/nl\/introuvable$/);
    expect((await other.get(url)).text).toContain('/nl/introuvable');
  });
});

describe('what is not to be had', () => {
  test('other data by a forged hash, which costs one rendering at most', async () => {
    const url = dataUrlOf(await site.get('/formations?q=b'));
    for (let i = 0; i < 5; i += 1) {
      expect((await site.get(forged(url))).status).toBe(404);
      expect((await other.get(forged(url))).status).toBe(404);
    }
    expect(upstream.requests).toHaveLength(2);
  });

  test.each([
    '/espace-centre',
    '/nl/coordination/x',
    '/api/auth/session',
    '/api/v1/zones',
    'http://evil.example/formations',
    '//evil.example/',
    '/_next/image',
    '/livez',
    '/readyz',
    '/../espace-centre',
    '/formations?zone=NA&q=x',
  ])('anything of %s', async (pageUrl) => {
    const [, hash] = /\/(.{32})\.js/.exec(dataUrlOf(await site.get('/donnees'))) ?? [];
    upstream.requests.length = 0;
    const reply = await other.get(`/_page/${hash}.js?u=${encodeURIComponent(pageUrl)}`, { cookie: 'session=anna' });
    expect(reply).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
    expect(reply.headers).not.toHaveProperty('location');
    expect(upstream.requests).toHaveLength(0);
    expect((await other.get('/livez')).status).toBe(200);
  });

  test('the data of a private page, of one that is not kept, or that does not fit: they carry it themselves', async () => {
    for (const path of ['/espace-centre', '/sets-cookie', '/huge']) {
      const page = await site.get(path, { cookie: 'session=anna' });
      expect(page.text, path).toContain('self.__next_f.push');
      expect(page.text, path).not.toContain('/_page/');
    }
  });
});

test('a flood of data stays within the bound', async () => {
  const hash = 'x'.repeat(32);
  for (let i = 0; i < 1_000; i += 50) {
    const paths = Array.from(
      { length: 50 },
      (_, j) => `/_page/${hash}.js?u=${encodeURIComponent(`/formations?q=${i + j}`)}`,
    );
    const replies = await Promise.all(paths.map((path) => site.get(path)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([404]));
    expect(site.front.store.bytes).toBeLessThanOrEqual(4 * 1024 * 1024);
  }
  expect(site.front.store.data.bytes).toBeLessThanOrEqual((4 * 1024 * 1024 * 11) / 32);
}, 60_000);

test('two processes agree on the address', async () => {
  expect(dataUrlOf(await get(site.front.port, '/'))).toBe(dataUrlOf(await get(other.front.port, '/')));
});

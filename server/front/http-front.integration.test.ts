import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseUrl } from '@/tests/integration/database';
import { renderOf } from '../testing/http-client.ts';
import { startTestFront, type TestFront } from '../testing/running-front.ts';

let site: TestFront;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annuaire-project-'));
  await mkdir(join(folder, '.next/static/chunks'), { recursive: true });
  await mkdir(join(folder, 'public'));
  await writeFile(join(folder, '.next/static/chunks/[a].js'), 'const a = 1;'.repeat(100));
  await writeFile(join(folder, 'public/map.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'public/link.txt'));
  site = await startTestFront({ DATABASE_URL: databaseUrl(), PAGE_CACHE_MB: '4' }, folder);
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  site.front.store.dropAll();
  site.upstream.requests.length = 0;
});

describe('a public page', () => {
  test('is rendered once, then served from the store in each encoding', async () => {
    const first = await site.get('/formations?q=a', { 'accept-encoding': 'br' });
    expect(first).toMatchObject({ status: 200, headers: { 'content-encoding': 'br' } });
    for (const encoding of ['gzip', 'br', 'identity']) {
      const again = await site.get('/formations?q=a', { 'accept-encoding': encoding });
      expect(again.text).toBe(first.text);
      expect(again.headers['content-length']).toBe(String(again.raw.length));
    }
    expect(site.upstream.requests).toHaveLength(1);
  });

  test('has an ETag per encoding, answers 304 to it, and HEAD without a body', async () => {
    const br = await site.get('/', { 'accept-encoding': 'br' });
    const plain = await site.get('/');
    expect(br.headers.etag).not.toBe(plain.headers.etag);
    const etag = br.headers.etag ?? '';
    for (const header of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const same = await site.get('/', { 'accept-encoding': 'br', 'if-none-match': header });
      expect(same).toMatchObject({ status: 304, text: '', headers: { etag } });
    }
    expect((await site.get('/', { 'if-none-match': etag })).status).toBe(200);
    const head = await site.get('/', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head.text).toBe('');
    expect(head.headers).toMatchObject({ etag, 'content-length': br.headers['content-length'] });
  });

  test('allows its own scripts and nothing else', async () => {
    const { headers, text } = await site.get('/');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'self'; script-src 'self' 'sha256-[^']+'; style-src 'self';/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      'permissions-policy': expect.stringContaining('geolocation=(self)'),
      'cross-origin-opener-policy': 'same-origin',
      vary: expect.stringContaining('RSC'),
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(text).not.toContain('src="/_next');
  });

  test('is rendered once however many ask at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => site.get('/slow')));
    expect(new Set(replies.map(renderOf)).size).toBe(1);
    expect(site.upstream.requests).toHaveLength(1);
  });

  test('that changes while it is rendered is not kept, and newcomers get the new one', async () => {
    site.upstream.content = 'old';
    const early = site.get('/slow-change');
    await new Promise((resolve) => setTimeout(resolve, 100));
    site.upstream.content = 'new';
    site.front.store.dropAll();
    const late = site.get('/slow-change');
    expect((await early).text).toContain('"content":"old"');
    expect((await late).text).toContain('"content":"new"');
    expect((await site.get('/slow-change')).text).toContain('"content":"new"');
  });

  test('that fails is replaced by the last good copy, else by a page that says so', async () => {
    const good = await site.get('/');
    site.front.store.dropAll();
    site.upstream.failing = true;
    try {
      const stale = await site.get('/');
      expect(stale).toMatchObject({ status: 200, headers: { 'cache-status': 'annuaire; hit; detail=stale-if-error' } });
      expect(stale.text).toBe(good.text);
      expect(await site.get('/never-seen')).toMatchObject({ status: 500, headers: { 'cache-control': 'no-store' } });
      expect((await site.get('/api/v1/zones')).headers['content-type']).toContain('application/problem+json');
    } finally {
      site.upstream.failing = false;
    }
    expect((await site.get('/never-seen')).status).toBe(200);
  });

  test('that does not exist shows the page for that, in its language, with 404', async () => {
    const missing = await site.get('/nl/absent');
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('"url":"/nl/introuvable"');
    expect((await site.get('/nl/absent')).headers['cache-status']).toBe('annuaire; hit');
  });

  test('never carries a cookie and is not kept when it tries', async () => {
    const first = await site.get('/sets-cookie');
    const second = await site.get('/sets-cookie');
    expect(first.headers).not.toHaveProperty('set-cookie');
    expect(first.text).not.toBe(second.text);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  test('that redirects is not kept', async () => {
    await site.get('/moved');
    expect(await site.get('/moved')).toMatchObject({ status: 308, headers: { location: '/formations' } });
    expect(site.upstream.requests).toHaveLength(2);
  });
});

describe('the open API', () => {
  test('sees unknown parameters; only good answers are kept', async () => {
    expect((await site.get('/api/v1/search?nope=1')).status).toBe(400);
    await site.get('/api/v1/search?nope=1');
    await site.get('/api/v1/search?zone=NA&q=x');
    const kept = await site.get('/api/v1/search?q=x&zone=NA');
    expect(site.upstream.requests).toHaveLength(3);
    expect(kept.headers).toMatchObject({ 'access-control-allow-origin': '*', vary: 'Accept-Encoding' });
  });

  test('streams what is too large to keep', async () => {
    const dump = await site.get('/api/v1/dump');
    expect(dump.raw.length).toBe(6_000_000);
    expect(site.front.store.bytes).toBeLessThan(4 * 1024 * 1024);
  });
});

describe('files', () => {
  test('of the build are kept for ever', async () => {
    const file = await site.get('/_next/static/chunks/%5Ba%5D.js', { 'accept-encoding': 'br' });
    expect(file.text).toContain('const a = 1;');
    expect(file.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect((await site.get('/_next/static/chunks/[a].js')).status).toBe(200);
  });

  test('of public/ for a day; a drawing runs no script', async () => {
    const { headers } = await site.get('/map.svg');
    expect(headers['cache-control']).toBe('public, max-age=86400');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect((await site.get('/map.svg', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
    expect((await site.get('/map.svg', {}, 'POST')).status).toBe(405);
  });

  test.each([
    '/link.txt',
    '/_next/static/../../secret.txt',
    '/_next/static/%2e%2e/%2e%2e/secret.txt',
    '/_next/static/..%2f..%2fsecret.txt',
    '/_next/static//../secret.txt',
    '/_next/image?url=/map.svg&w=64&q=75',
  ])('%s reaches nothing else', async (path) => {
    const reply = await site.get(path);
    expect(reply.text).not.toContain('secret\n');
    expect(reply.text).not.toBe('secret');
    if (path.startsWith('/_next')) expect([308, 400, 404]).toContain(reply.status);
  });
});

test.each([
  [400, '/%'],
  [414, `/?q=${'x'.repeat(2_000)}`],
])('%i is said with words', async (status, path) => {
  const reply = await site.get(path);
  expect(reply.status).toBe(status);
  expect(reply.text).toContain('<h1>');
  expect(site.upstream.requests).toHaveLength(0);
});

test('a request id is taken over only when it is harmless', async () => {
  expect((await site.get('/', { 'x-request-id': 'abcd-1234' })).headers['x-request-id']).toBe('abcd-1234');
  expect((await site.get('/', { 'x-request-id': 'a"; evil' })).headers['x-request-id']).toMatch(
    /^[0-9a-f]{16}-[0-9a-z]+$/,
  );
});

test('health says what works', async () => {
  expect(await site.get('/livez')).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
  expect(await site.get('/readyz')).toMatchObject({ status: 200, text: '{"status":"ready"}' });
  site.upstream.failing = true;
  expect((await site.get('/readyz')).status).toBe(503);
  site.upstream.failing = false;
});

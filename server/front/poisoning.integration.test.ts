import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseUrl } from '@/tests/integration/database';
import { startTestFront, type TestFront } from '../testing/running-front.ts';

let site: TestFront;

beforeAll(async () => {
  site = await startTestFront({ DATABASE_URL: databaseUrl(), PAGE_CACHE_MB: '4' });
});
afterAll(() => site.stop());
beforeEach(() => {
  site.front.store.dropAll();
  site.upstream.requests.length = 0;
});

describe('poisoning', () => {
  const attempts: Record<string, string>[] = [
    { host: 'evil.example' },
    {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '6.6.6.6',
      forwarded: 'host=evil',
    },
    { 'x-original-url': '/coordination', 'x-rewrite-url': '/coordination' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy', 'x-middleware-prefetch': '1', 'x-middleware-rewrite': '/evil' },
    { 'x-matched-path': '/evil', 'x-invoke-path': '/evil', 'x-nextjs-data': '1', 'next-resume': '1' },
    { 'accept-language': 'tr', accept: 'application/json', 'user-agent': 'Googlebot' },
    { cookie: 'session=evil; NEXT_LOCALE=nl; __prerender_bypass=x', authorization: 'Bearer evil' },
    { range: 'bytes=0-1', 'if-none-match': '"x"', 'if-modified-since': new Date().toUTCString() },
    { 'next-router-state-tree': 'evil', 'next-url': '/evil', 'next-action': 'evil', purpose: 'prefetch' },
    { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' },
  ];

  test.each(attempts.map((headers) => [Object.keys(headers).join(', '), headers] as const))(
    'by header %s',
    async (_, headers) => {
      const attacked = await site.get('/formations', headers);
      expect(attacked.status).toBe(200);
      const [seen] = site.upstream.requests;
      expect(seen?.headers).toEqual({
        host: 'annuaire.test',
        'user-agent': 'annuaire-front',
        'accept-encoding': 'identity',
        connection: 'keep-alive',
      });
      expect((await site.get('/formations')).text).toBe(attacked.text);
    },
  );

  test.each([
    '/formations?utm_source=evil',
    '/formations?_rsc=evil',
    '/formations?zone%5B%5D=evil&ZONE=evil',
    '/formations?__nextLocale=nl&nxtPslug=evil&_nextDataReq=1',
    '/%66ormations',
    'http://evil.example/formations',
  ])('by address %s', async (path) => {
    await site.get(path);
    expect(site.upstream.requests.map(({ url }) => url)).toEqual(['/formations']);
  });

  test('by the wire format of the router, either way', async () => {
    const data = await site.get('/formations', { rsc: '1' });
    expect(data.headers).toMatchObject({ 'content-type': 'text/x-component', 'cache-control': 'private, no-store' });
    expect((await site.get('/formations')).headers['content-type']).toContain('text/html');
    expect((await site.get('/formations', { rsc: '1' })).text).toBe(data.text);
    expect((await site.get('/formations', { rsc: '1', 'next-router-state-tree': 'other' })).text).not.toBe(data.text);
    expect((await site.get('/formations', { rsc: '1', 'next-router-state-tree': 'x'.repeat(8_001) })).status).toBe(431);
    expect((await site.get('/disguised')).status).toBe(404);
  });

  test('by a method that pretends to read', async () => {
    await site.get('/formations', { 'content-type': 'text/plain' }, 'POST', 'evil');
    expect((await site.get('/formations')).text).not.toContain('evil');
  });
});

describe('a private area', () => {
  test.each(['/espace-centre', '/nl/coordination/x', '/%65space-centre', '/ESPACE-CENTRE', '/api/auth/session'])(
    '%s is asked each time, with the cookie of who asks',
    async (path) => {
      for (const who of ['anna', 'bruno']) {
        const reply = await site.get(path, { cookie: `session=${who}` });
        expect(reply.text).toContain(`session=${who}`);
        expect(reply.headers['cache-control']).toBe('private, no-store');
        expect(reply.headers).not.toHaveProperty('etag');
      }
      expect((await site.get(path)).text).not.toMatch(/anna|bruno/);
      expect(site.upstream.requests).toHaveLength(3);
    },
  );

  test('gets hashed scripts, our address, and no header of the inside', async () => {
    const { headers } = await site.get('/espace-centre', {
      'x-middleware-subrequest': 'x',
      'x-forwarded-for': '6.6.6.6',
    });
    expect(headers['content-security-policy']).toContain("'sha256-");
    const [seen] = site.upstream.requests;
    expect(seen?.headers).toMatchObject({ host: 'annuaire.test', 'x-forwarded-host': 'annuaire.test' });
    expect(seen?.headers['x-forwarded-for']).toMatch(/127\.0\.0\.1$/);
    expect(seen?.headers).not.toHaveProperty('x-middleware-subrequest');
  });

  test('a form is handed on with its body and its answer keeps its cookie', async () => {
    const reply = await site.get('/formations/x', { cookie: 'a=b', 'next-action': 'id' }, 'POST', 'hello');
    expect(reply.text).toContain('posted hello');
    expect(reply.headers['set-cookie']).toEqual(['session=posted; HttpOnly']);
    expect(site.upstream.requests[0]).toMatchObject({ body: 'hello', headers: { cookie: 'a=b', 'next-action': 'id' } });
  });
});

test('a flood of addresses stays within the bound, and junk does not push good pages out', async () => {
  const good = await site.get('/formations?q=good');
  for (let i = 0; i < 2_000; i += 50) {
    const paths = Array.from({ length: 50 }, (_, j) => (j % 2 ? `/absent-${i + j}` : `/formations?q=${i + j}`));
    await Promise.all(
      paths.map((path, j) => site.get(path, j % 4 ? {} : { rsc: '1', 'next-router-state-tree': path })),
    );
    expect(site.front.store.bytes).toBeLessThanOrEqual(4 * 1024 * 1024);
    if (i % 500 === 0) expect((await site.get('/formations?q=good')).text).toBe(good.text);
  }
  expect(site.front.store.entries).toBeGreaterThan(1_000);
}, 60_000);

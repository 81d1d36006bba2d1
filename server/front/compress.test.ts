import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bodyIn, chooseEncoding, compress } from './compress.ts';

const both = { br: Buffer.alloc(1), gzip: Buffer.alloc(1) };

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['BR', 'br'],
  ['br;q=0,gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0, gzip', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity, br;q=0.5', 'identity'],
  ['identity;q=0, gzip', 'gzip'],
  ['gzip ; q = 0', 'identity'],
  ['br; q=1.000', 'br'],
  ['br;q=2', 'identity'],
  ['x-gzip', 'gzip'],
  ['zstd, brotli', 'identity'],
])('%s → %s', (header, encoding) => expect(chooseEncoding(header, both)).toBe(encoding));

test('a body is the same in every encoding', async () => {
  const content = Buffer.from('é'.repeat(1_000));
  const body = await compress(content, 'text/html; charset=utf-8', 9);
  expect(await bodyIn(body, 'identity')).toEqual(content);
  expect(gunzipSync(await bodyIn(body, 'gzip'))).toEqual(content);
});

test('pictures and small bodies are left as they are', async () => {
  expect(await compress(Buffer.alloc(10_000), 'image/png', 9)).toHaveProperty('identity');
  expect(await compress(Buffer.alloc(100), 'text/plain', 9)).toHaveProperty('identity');
});

import { beforeEach, expect, test } from 'vitest';
import { PageStore } from './page-store.ts';
import type { StoredReply } from './stored-reply.ts';

const MINUTE = 60_000;
let now = 0;
let store: PageStore;

const reply = (bytes = 10): StoredReply => ({
  status: 200,
  headers: {},
  body: { identity: Buffer.alloc(bytes) },
  etag: 'x',
  renderedAt: now,
});

beforeEach(() => {
  now = 1_000_000;
  store = new PageStore(1024 * 1024, () => now);
  store.setHearsChanges(true);
});

test('nothing is fresh while changes are not heard', () => {
  store.setHearsChanges(false);
  expect(store.put('a', 'pages', reply(), store.version)).toBe(true);
  expect(store.fresh('a', 'pages')).toBeUndefined();
  expect(store.stale('a', 'pages')).toBeDefined();
  store.setHearsChanges(true);
  expect(store.fresh('a', 'pages')).toBeUndefined();
});

test('a change makes every page stale, and refuses those whose rendering began before', () => {
  const before = store.version;
  store.put('a', 'pages', reply(), before);
  store.dropAll();
  expect(store.fresh('a', 'pages')).toBeUndefined();
  expect(store.stale('a', 'pages')).toBeDefined();
  expect(store.put('b', 'pages', reply(), before)).toBe(false);
  expect(store.stale('b', 'pages')).toBeUndefined();
});

test('pages are fresh ten minutes, missing ones half a minute, and stale ones serve an hour', () => {
  store.put('a', 'pages', reply(), store.version);
  store.put('b', 'missing', reply(), store.version);
  now += MINUTE / 2;
  expect(store.fresh('b', 'pages')).toBeUndefined();
  now += 9.4 * MINUTE;
  expect(store.fresh('a', 'pages')).toBeDefined();
  now += MINUTE;
  expect(store.fresh('a', 'pages')).toBeUndefined();
  now += 49 * MINUTE;
  expect(store.stale('a', 'pages')).toBeDefined();
  now += MINUTE;
  expect(store.stale('a', 'pages')).toBeUndefined();
});

test('a page that is missing now does not come back as it was', () => {
  store.put('a', 'pages', reply(), store.version);
  store.put('a', 'missing', { ...reply(), status: 404 }, store.version);
  expect(store.stale('a', 'pages')?.status).toBe(404);
});

test('a flood of one kind leaves the others alone, and the whole within its bound', () => {
  store.put('good', 'pages', reply(), store.version);
  for (let i = 0; i < 5_000; i += 1) {
    store.put(`missing ${i}`, 'missing', reply(), store.version);
    store.put(`router ${i}`, 'router', reply(), store.version);
  }
  expect(store.fresh('good', 'pages')).toBeDefined();
  expect(store.bytes).toBeLessThanOrEqual(1024 * 1024);
});

test('twenty thousand pages take what they may and no more', () => {
  for (let i = 0; i < 20_000; i += 1) store.put(`/formations?q=${i}`, 'pages', reply(3_000), store.version);
  expect(store.bytes).toBeLessThanOrEqual(1024 * 1024);
  expect(store.entries).toBeGreaterThan(80);
  expect(store.fresh('/formations?q=19999', 'pages')).toBeDefined();
});

test('data outlives a change, but not a quarter of an hour', () => {
  store.data.put('hash', reply());
  store.dropAll();
  store.setHearsChanges(false);
  expect(store.data.get('hash')).toBeDefined();
  expect(store.data.get('hasH')).toBeUndefined();
  now += 15 * MINUTE - 1;
  expect(store.data.get('hash')).toBeDefined();
  now += 1;
  expect(store.data.get('hash')).toBeUndefined();
});

test('a flood of data stays within its bound and leaves the pages alone', () => {
  store.put('good', 'pages', reply(), store.version);
  for (let i = 0; i < 5_000; i += 1) store.data.put(`hash ${i}`, reply(3_000));
  expect(store.data.get('hash 4999')).toBeDefined();
  expect(store.data.get('hash 0')).toBeUndefined();
  expect(store.data.bytes).toBeLessThanOrEqual((1024 * 1024 * 11) / 32);
  expect(store.fresh('good', 'pages')).toBeDefined();
  expect(store.data.put('large', reply(200_000))).toBe(false);
});

test('a reply too large for its share is not kept', () => {
  expect(store.put('a', 'pages', reply(900_000), store.version)).toBe(false);
});

import { beforeAll, expect, test } from 'vitest';
import sitemap from '@/app/sitemap';
import { db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { listPublicPaths } from './data';

beforeAll(async () => {
  await insertReference(db());
  const shown = await aCentre(db(), { slug: 'montre', updatedAt: new Date('2026-02-01') });
  await aSite(db(), shown);
  await aTraining(db(), shown, { slug: 'montree', updatedAt: new Date('2026-01-01') });
  await aTraining(db(), shown, { slug: 'montree-plus-tard', updatedAt: new Date('2026-03-01') });
  await aTraining(db(), shown, { slug: 'a-verifier', status: 'TO_VERIFY' });
  await aTraining(db(), shown, { slug: 'archivee', status: 'ARCHIVED' });
  for (const status of ['TO_VERIFY', 'ARCHIVED'] as const) {
    const hidden = await aCentre(db(), { slug: `cache-${status.toLowerCase().replace('_', '-')}`, status });
    await aTraining(db(), hidden, { slug: `cachee-${status.toLowerCase().replace('_', '-')}` });
  }
});

const listings = (paths: string[]) => paths.filter((path) => /^\/(centres|formations)\/./.test(path));

test('the public addresses are those of published listings only', async () => {
  const paths = await listPublicPaths(db());
  expect(listings(paths.map(({ path }) => path))).toEqual([
    '/centres/montre',
    '/formations/montree',
    '/formations/montree-plus-tard',
  ]);
  expect(new Set(paths.map(({ path }) => path)).size).toBe(paths.length);
});

test('a listing was changed when it or its centre was', async () => {
  const paths = new Map((await listPublicPaths(db())).map(({ path, updatedAt }) => [path, updatedAt]));
  expect(paths.get('/formations/montree')).toEqual(new Date('2026-02-01'));
  expect(paths.get('/formations/montree-plus-tard')).toEqual(new Date('2026-03-01'));
});

test('the sitemap holds the nine zones and whole addresses', async () => {
  const urls = (await sitemap()).map(({ url }) => new URL(url));
  expect(new Set(urls.map(({ origin }) => origin))).toEqual(new Set(['http://localhost:3000']));
  const paths = urls.map(({ pathname }) => pathname);
  expect(paths.filter((path) => path.startsWith('/zones/'))).toHaveLength(9);
  expect(paths).not.toContain('/zones/communaute-germanophone');
  expect(listings(paths)).toHaveLength(3);
});

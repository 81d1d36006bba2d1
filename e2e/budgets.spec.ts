import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { type PageWeight, weighPage } from '../bench/page-weight.ts';
import { inLanguage, otherLanguages } from './support/languages';
import { publicPages } from './support/public-pages';
import { expect, test, wake } from './support/test';

const BEFORE_FIRST_TOUCH = 24_000;
const SCRIPT_AFTER_IT = 150_000;

const weigh = (baseURL: string | undefined, path: string) => weighPage(Number(new URL(baseURL ?? '').port), path);

/** Bytes as they travel, headers included, of all that a browser on a slow line fetches before anything is touched. */
async function load(page: Page, path: string): Promise<Map<string, number>> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '3g' } });
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const received = new Map<string, number>();
  const addresses = new Map<string, string>();
  client.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { protocol, pathname, search } = new URL(addresses.get(requestId) ?? 'about:blank');
    if (protocol.startsWith('http')) received.set(`${pathname}${search}`, encodedDataLength);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return received;
}

const total = (sizes: Iterable<number>) => [...sizes].reduce((sum, bytes) => sum + bytes, 0);
const listed = (sizes: ReadonlyMap<string, number>) => JSON.stringify(Object.fromEntries(sizes), null, 1);

function expectWithinBudget({ fetched, beforeTouch, html, scripts }: PageWeight, path: string) {
  expect(beforeTouch, `${path} ${listed(fetched)}`).toBeLessThanOrEqual(BEFORE_FIRST_TOUCH);
  expect(html, path).toBeGreaterThan(1_000);
  expect(scripts, path).toBeGreaterThan(10_000);
  expect(scripts, `scripts of ${path}`).toBeLessThanOrEqual(SCRIPT_AFTER_IT);
}

/**
 * A browser loads the French page. The other languages are summed from what their HTML makes a browser fetch, with the
 * headers of the French page: the test first makes sure that for French the browser fetched that list and nothing else
 * (headless browsers leave the icon out; the sum has it).
 */
for (const path of publicPages) {
  test(`${path} weighs at most 24 kB before the first touch, and 150 kB of script after it, in every language`, async ({
    page,
    baseURL,
    isMobile,
  }) => {
    test.skip(!isMobile, 'the same bytes on every screen');
    const received = await load(page, path);
    expect(total(received.values()), listed(received)).toBeLessThanOrEqual(BEFORE_FIRST_TOUCH);
    const french = await weigh(baseURL, path);
    const ownPath = new URL(path, baseURL);
    const names = [...received.keys()];
    expect([...french.fetched.keys()]).toEqual(expect.arrayContaining(names));
    expect(names).toContain(`${ownPath.pathname}${ownPath.search}`);
    const left = [...french.fetched.keys()].filter((address) => !received.has(address));
    expect(left.filter((address) => !/icon/.test(address))).toEqual([]);
    const headers = total(received.values()) - total(names.map((name) => french.fetched.get(name) ?? 0));
    expect(headers).toBeGreaterThan(0);
    expectWithinBudget(french, path);
    for (const language of otherLanguages) {
      const address = inLanguage(language, path);
      const weight = await weigh(baseURL, address);
      expectWithinBudget(weight, address);
      expect(weight.beforeTouch + headers, address).toBeLessThanOrEqual(BEFORE_FIRST_TOUCH);
    }
  });
}

for (const path of ['/ar/formations', '/uk']) {
  test(`${path}, in another alphabet, fetches what its HTML names and no more`, async ({ page, baseURL }) => {
    const received = await load(page, path);
    const { fetched } = await weigh(baseURL, path);
    expect([...fetched.keys()]).toEqual(expect.arrayContaining([...received.keys()]));
    expect(total(received.values()), listed(received)).toBeLessThanOrEqual(BEFORE_FIRST_TOUCH);
  });
}

/** Every script that the page has fetched, compressed as the front does it, by whether it is part of the map. */
async function scriptsOf(page: Page, act: () => Promise<void>) {
  const sizes = { page: new Map<string, number>(), map: new Map<string, number>() };
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!/\/_next\/static\/.*\.js/.test(response.url())) return;
    const measured = response.body().then((body) => {
      const part = /leaflet/.test(body.toString()) ? sizes.map : sizes.page;
      part.set(response.url(), brotliCompressSync(body).length);
    });
    pending.push(measured);
  });
  await act();
  await page.waitForLoadState('networkidle');
  await Promise.all(pending);
  return sizes;
}

for (const path of ['/', '/formations/nettoyage-la-calestienne', '/centres', '/zones', '/chiffres-cles', '/ma-liste']) {
  test(`${path} fetches at most 150 kB of script once touched, and never the map library`, async ({ page }) => {
    const scripts = await scriptsOf(page, async () => {
      await page.goto(path);
      await wake(page);
    });
    const weight = total(scripts.page.values());
    expect(weight).toBeGreaterThan(10_000);
    expect(weight, listed(scripts.page)).toBeLessThanOrEqual(SCRIPT_AFTER_IT);
    expect([...scripts.map.keys()]).toEqual([]);
  });
}

test('a search fetches at most 150 kB of script beside the map, whose library comes only with the map', async ({
  page,
  isMobile,
}) => {
  // Beside the list on a wide screen, it is in sight from the start and may come with the first touch.
  let before = 0;
  const scripts = await scriptsOf(page, async () => {
    await page.goto('/formations');
    await wake(page);
    if (isMobile) {
      await page.waitForLoadState('networkidle');
      before = await page.locator('.leaflet-container').count();
    }
    await page.locator('#carte').scrollIntoViewIfNeeded();
    await page.locator('[data-map="shown"]').waitFor();
  });
  expect(before).toBe(0);
  expect(scripts.map.size).toBeGreaterThan(0);
  expect(total(scripts.page.values()), listed(scripts.page)).toBeLessThanOrEqual(SCRIPT_AFTER_IT);
});

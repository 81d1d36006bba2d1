import type { Page } from '@playwright/test';
import { giveVoices, spoken } from './support/fake-speech';
import { inLanguage } from './support/languages';
import { publicPages } from './support/public-pages';
import { test as base, expect, wake } from './support/test';

/** The network is shut but for the site, for pages, workers and whatever else the browser starts. */
const test = base.extend<{ foreign: string[] }>({
  foreign: [
    async ({ context, baseURL }, use) => {
      const own = new URL(baseURL ?? '');
      const asked: string[] = [];
      await context.route(
        (url) => url.host !== own.host,
        (route) => {
          asked.push(route.request().url());
          return route.abort();
        },
      );
      await context.routeWebSocket(/.*/, (socket) => void asked.push(socket.url()));
      await use(asked);
      expect(asked).toEqual([]);
    },
    { auto: true },
  ],
});

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: false, effectiveType: '4g' } });
  });
});

const prepared = (page: Page) =>
  page
    .locator('link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prefetch"], link[rel~="prerender"]')
    .evaluateAll((links) => links.map((link) => link.outerHTML));

for (const path of publicPages) {
  test(`${path} asks nobody but the site, before and after the first touch`, async ({ page, isMobile }) => {
    test.skip(!isMobile, 'the same requests on every screen');
    await page.goto(path);
    await wake(page);
    await page.mouse.wheel(0, 20_000);
    await page.waitForLoadState('networkidle');
    expect(await prepared(page)).toEqual([]);
    // The same pages in words of another language: one stands for all.
    await page.goto(inLanguage('ar', path));
    expect(await prepared(page)).toEqual([]);
  });
}

test('a map that is opened, moved and read asks nobody but the site', async ({ page }) => {
  await page.goto('/formations?lieu=4000+Li%C3%A8ge&rayon=10');
  await wake(page);
  await page.locator('#carte').scrollIntoViewIfNeeded();
  await page.locator('[data-map="shown"]').waitFor();
  const map = page.getByRole('region', { name: 'Carte des lieux de formation' });
  const point = map.getByRole('button', { name: /^.+ : \d+ formations?, \d+ centres?$/ }).first();
  await point.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Formations à / })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Minus');
  await page.waitForLoadState('networkidle');
});

test('suggestions, reading aloud, the list and its offline copy ask nobody but the site', async ({ page }) => {
  await giveVoices(page, [{ name: 'Claire', lang: 'fr-BE' }], 1);
  await page.goto('/formations');
  await wake(page);
  await page.getByRole('combobox', { name: 'Où ?' }).pressSequentially('namur');
  await expect(page.getByRole('option').first()).toContainText('Namur');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Écouter les résultats', exact: true }).click();
  await expect.poll(async () => (await spoken(page)).length).toBeGreaterThan(0);
  await page
    .getByRole('button', { name: /^Ajouter à ma liste/ })
    .first()
    .click();
  await page.getByRole('banner').getByRole('link', { name: 'Ma liste (1)' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ma liste');
  await page.waitForLoadState('networkidle');
});

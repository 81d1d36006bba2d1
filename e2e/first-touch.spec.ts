import { expect, test } from './support/test';

test('no framework script comes before the first touch, then it all works', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  // A visitor on a slow line: nothing is loaded on their behalf.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '3g' } });
  });
  await page.goto('/formations');
  await page.waitForTimeout(500);
  expect(scripts).toEqual([]);
  await page.dispatchEvent('body', 'pointerdown');
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  expect(scripts.length).toBeGreaterThan(0);
});

test('what was typed before the script came is kept, and then proposed on', async ({ page }) => {
  await page.route('**/_next/static/**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/formations');
  const field = page.getByRole('combobox', { name: 'Où ?' });
  await field.pressSequentially('nam');
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await expect(field).toHaveValue('nam');
  await field.pressSequentially('ur');
  await expect(page.getByRole('option').first()).toContainText('5000 Namur');
});

test('a link touched before the script came is followed', async ({ page }) => {
  await page.route('**/_next/static/**/*.js', (route) => new Promise(() => route));
  await page.goto('/formations');
  await page.locator('#resultats').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/formations\/.+/);
});

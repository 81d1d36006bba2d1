import type { Page } from '@playwright/test';
import { becomeSlowPhone } from './support/slow-phone';
import { expect, test } from './support/test';

// What happens on a slow phone, never how fast: `npm run lighthouse` measures that.
test.skip(({ isMobile }) => !isMobile, 'a phone');

type Seen = { heard: boolean; ready: boolean };

/** What the touched control says of the last touch in the frame that follows it. */
const seen = (page: Page) => page.evaluate(() => Reflect.get(window, 'seen'));

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    // What browsers say of such a line: no script comes by itself, however long the test takes to touch.
    Object.defineProperty(navigator, 'connection', { value: { saveData: false, effectiveType: '3g' } });
    addEventListener(
      'click',
      ({ target }) => {
        const control = target instanceof Element ? target.closest('[data-needs-script]') : null;
        requestAnimationFrame(() => {
          const seen: Seen = {
            heard: control?.matches('[data-heard][aria-busy="true"]') ?? false,
            ready: document.documentElement.dataset.ready === 'true',
          };
          Reflect.set(window, 'seen', seen);
        });
      },
      true,
    );
  });
  await becomeSlowPhone(page);
});

const addButtons = (page: Page) => page.getByRole('button', { name: /^(Ajouter à|Dans) ma liste/ });

for (const path of ['/formations', '/formations/nettoyage-la-calestienne']) {
  test(`"Ajouter à ma liste" touched first of all on ${path} is heard at once, and done`, async ({ page }) => {
    await page.goto(path);
    await addButtons(page).first().tap();
    await expect.poll(() => seen(page)).toEqual({ heard: true, ready: false });
    await expect(addButtons(page).first()).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('banner').getByRole('link', { name: 'Ma liste (1)' })).toBeVisible();
    await expect(page.locator('[data-heard]')).toHaveCount(0);
    await expect(page).toHaveURL(path);
  });
}

test('touches that follow one another while the script comes are all done', async ({ page }) => {
  await page.goto('/formations');
  for (let index = 0; index < 6; index += 1) await addButtons(page).nth(index).tap();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Ma liste (6)' })).toBeVisible();
});

test('the languages open at once, before any script, and stay open when it comes', async ({ page }) => {
  await page.goto('/formations');
  const menu = page.getByRole('banner').locator('details').first();
  await menu.locator('summary').tap();
  await expect(menu).toHaveAttribute('open');
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await expect(menu).toHaveAttribute('open');
  await menu.getByRole('link', { name: 'English' }).tap();
  await expect(page).toHaveURL('/en/formations');
});

test('the filters open at once, stay open when the script comes', async ({ page }) => {
  await page.goto('/formations');
  await page.getByText('Montrer les filtres').tap();
  await expect(page.locator('#filtres')).toBeChecked();
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await expect(page.locator('#filtres')).toBeChecked();
});

test('a filter touched before the script came narrows the list', async ({ page }) => {
  await page.goto('/formations');
  await page.getByText('Montrer les filtres').tap();
  await page
    .getByRole('complementary', { name: 'Filtrer' })
    .getByRole('link', { name: /^Horeca/ })
    .tap();
  await expect(page).toHaveURL(/domaine=horeca/);
  await expect(page.getByRole('link', { name: 'Retirer : Horeca' })).toBeVisible();
});

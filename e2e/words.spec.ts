import { announcedTotal, axeViolations, expect, test, wake } from './support/test';

test('words of another language are understood, it is said, and the exact words stay within reach', async ({
  page,
}) => {
  await page.goto('/formations?q=tuinman');
  await expect(page.getByText(/vous avez écrit «\stuinman\s»/)).toBeVisible();
  await expect(page.locator('strong', { hasText: 'Jardin' }).first()).toBeVisible();
  expect(await announcedTotal(page)).toBeGreaterThan(5);
  await expect(page.locator('#resultats').getByRole('heading').first()).toContainText(/[Jj]ardin|[Ee]space/);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: /mots exacts/ }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(page.getByRole('status').filter({ hasText: 'Aucune formation trouvée' })).toBeVisible();
});

test('a job and a place in one box: the place can be taken away by itself', async ({ page }) => {
  await page.goto('/formations?q=maçon+à+Charleroi');
  await expect(page.getByRole('status').filter({ hasText: /km ou moins de Charleroi/ })).toBeVisible();
  await page.getByRole('link', { name: /Retirer.*km de Charleroi/ }).click();
  await expect(page).toHaveURL(/q=ma%C3%A7on$/);
  await expect(page.getByRole('link', { name: /km de Charleroi/ })).toHaveCount(0);
});

test('proposals while typing: needs and jobs, then centres, then places; by keyboard, searched at once', async ({
  page,
}) => {
  await page.goto('/');
  await wake(page);
  const field = page.getByRole('combobox', { name: 'Quoi ?' });
  const list = page.getByRole('listbox', { name: 'Idées de recherche' });
  const options = list.getByRole('option');
  await field.fill('nam');
  await expect(options.last()).toContainText(/5000 Namur|lieu/);
  const texts = await options.allInnerTexts();
  const isNamed = (text: string) => /centre|lieu/.test(text);
  expect(texts.map(isNamed)).toEqual(texts.map(isNamed).toSorted((a, b) => Number(a) - Number(b)));
  await field.fill('menuis');
  await expect(options.first()).toContainText('Menuis');
  await expect(page.getByRole('status').filter({ hasText: /idées? proposées?/ })).toHaveCount(1);

  await field.fill('funo');
  await expect(options.first()).toContainText('centre');
  await field.fill('tuin');
  await expect(options.first()).toContainText('Jardin');
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/formations\?(.*&)?q=Jardin/);
  await expect.poll(() => announcedTotal(page)).toBeGreaterThan(5);
});

test('an older answer never replaces the proposals for what is typed now', async ({ page }) => {
  await page.route('**/api/v1/suggestions?*q=cuis', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  await page.goto('/');
  await wake(page);
  const field = page.getByRole('combobox', { name: 'Quoi ?' });
  const options = page.getByRole('listbox', { name: 'Idées de recherche' }).getByRole('option');
  await field.fill('cuis');
  await page.waitForTimeout(300);
  await field.fill('plomb');
  await expect(options.first()).toContainText(/[Pp]lomb/);
  await page.waitForTimeout(1800);
  await expect(options.first()).toContainText(/[Pp]lomb/);
});

test('whatever is typed, there is a page and never an error', async ({ page }) => {
  const hostile = [
    'a'.repeat(10_000),
    '😀'.repeat(200),
    "'; DROP TABLE centre; --",
    '.*(a+)+$',
    ':* & ! | <-> \\',
    '\u202eتوظيف\u202c',
    'cuisine\u0000namur',
    '%00%ff',
    '<script>alert(1)</script>',
    'ﷺ'.repeat(200),
  ];
  for (const text of hostile) {
    for (const path of ['/formations', '/api/v1/suggestions', '/api/v1/search']) {
      const { length } = encodeURIComponent(text);
      const response = await page.request.get(`${path}?q=${encodeURIComponent(text)}`);
      expect([path, text.slice(0, 20), response.status() < 500]).toEqual([path, text.slice(0, 20), true]);
      if (path === '/formations' && length < 1500) expect(response.status()).toBe(200);
    }
  }
});

test('the coordination sees what was understood and why a result was found', async ({ page }) => {
  await page.goto('/coordination/recherche?q=je+veux+travailler+dans+les+jardins');
  await expect(page.getByText('« jardins » → Jardin et espaces verts')).toBeVisible();
  await expect(page.getByText(/jardins → Jardin et espaces verts\s: .*titre/).first()).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  expect(await axeViolations(page)).toEqual([]);
});

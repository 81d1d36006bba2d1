import { announcedTotal, expect, filters, test, wake } from './support/test';

test('a visitor finds a training near home and reaches its page', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Quoi ?').fill('jardin');
  await page.getByLabel('Où ?').fill('5000');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page).toHaveURL(/\/formations\?lieu=5000&q=jardin/);
  await expect(page.getByRole('status').filter({ hasText: 'Namur' })).toContainText('30 km');
  const first = page.locator('#resultats').getByRole('heading', { level: 3 }).first().getByRole('link');
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('heading', { name: 'Et maintenant ?' })).toBeVisible();
});

test('a filter narrows the list to the number it announced, and its chip undoes it', async ({ page, isMobile }) => {
  await page.goto('/formations');
  const all = await announcedTotal(page);
  await wake(page);
  if (isMobile) await page.getByText('Montrer les filtres').click();
  const choice = filters(page).getByRole('link', { name: /^Horeca/ });
  const announced = Number(/(\d+) formation/.exec(await choice.innerText())?.[1]);
  await choice.click();
  await expect(page).toHaveURL(/domaine=horeca/);
  await expect.poll(() => announcedTotal(page)).toBe(announced);
  await page.getByRole('link', { name: 'Retirer : Horeca' }).click();
  await expect.poll(() => announcedTotal(page)).toBe(all);
});

test('choices of one facet add up, choices of two facets cross', async ({ page }) => {
  await page.goto('/formations?type=base');
  const basic = await announcedTotal(page);
  await page.goto('/formations?type=orientation');
  const orientation = await announcedTotal(page);
  await page.goto('/formations?type=base&type=orientation');
  expect(await announcedTotal(page)).toBe(basic + orientation);
  await page.goto('/formations?type=base&zone=LG');
  expect(await announcedTotal(page)).toBeLessThan(basic);
});

test('a method filter says how many trainings it hides because their method is not known', async ({ page }) => {
  await page.goto('/formations?methode=eft');
  await expect(page.getByText(/autres formations correspondent, mais leur méthode n’est pas connue/)).toBeVisible();
  const known = await announcedTotal(page);
  await page.getByRole('link', { name: 'Voir aussi les méthodes non connues' }).click();
  await expect.poll(() => announcedTotal(page)).toBeGreaterThan(known);
});

test('the nearest come first, and other orders can be chosen', async ({ page }) => {
  await page.goto('/formations?lieu=6000&rayon=50');
  const distances = await page
    .locator('#resultats')
    .getByText(/, [\d,]+ km/)
    .allInnerTexts();
  const km = distances.map((text) => Number(/([\d,]+) km/.exec(text)?.[1]?.replace(',', '.')));
  expect(km).toEqual([...km].sort((a, b) => a - b));
  await page.getByRole('navigation', { name: 'Trier par' }).getByRole('link', { name: 'Titre' }).click();
  await expect(page).toHaveURL(/tri=titre/);
  const titles = await page.locator('#resultats').getByRole('heading', { level: 3 }).allInnerTexts();
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'fr')));
});

test('pages of twenty follow each other without repeating a training', async ({ page }) => {
  await page.goto('/formations');
  const list = page.locator('#resultats').getByRole('heading', { level: 3 }).getByRole('link');
  const first = await list.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(first).toHaveLength(20);
  await page.getByRole('link', { name: 'Page suivante' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole('link', { name: 'Page 2', exact: true })).toHaveAttribute('aria-current', 'page');
  const second = await list.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set([...first, ...second]).size).toBe(40);
});

test('a typing mistake is put right and said', async ({ page }) => {
  await page.goto('/formations?q=netoyage');
  await expect(page.getByText(/vous avez écrit «\snetoyage\s»/)).toBeVisible();
  expect(await announcedTotal(page)).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Chercher les mots exacts : « netoyage »' }).click();
  await expect(page).toHaveURL(/q=netoyage&exact=1/);
  await expect(page.getByText('Vous cherchez les mots exacts « netoyage ».')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Aucune formation trouvée' })).toBeVisible();
  await page.getByRole('link', { name: 'Chercher aussi les mots proches' }).click();
  await expect.poll(() => announcedTotal(page)).toBeGreaterThan(0);
});

test('nothing found is not a dead end: ways out that lead somewhere, and a number to call', async ({ page }) => {
  await page.goto('/formations?q=soudure&lieu=6700&rayon=5');
  await expect(page.getByRole('heading', { name: 'Que faire maintenant ?' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^\s*0\d/ }).first()).toHaveAttribute('href', /^tel:/);
  await page
    .getByRole('link', { name: /Chercher sans les mots|Chercher dans toute la Wallonie|Chercher plus loin/ })
    .first()
    .click();
  await expect.poll(() => announcedTotal(page)).toBeGreaterThan(0);
});

test('homonyms are told apart, German names are understood, an unknown place is said', async ({ page }) => {
  await page.goto('/formations?lieu=celles');
  await page.getByRole('link', { name: /4317 Celles, commune de Faimes/ }).click();
  await expect(page.getByRole('link', { name: /km de Celles/ })).toBeVisible();
  await expect(page).toHaveURL(/lieu=4317\+Celles/);
  await page.goto('/formations?lieu=Sankt+Vith&rayon=50');
  await expect(page.getByRole('status').filter({ hasText: 'Saint-Vith' })).toBeVisible();
  await page.goto('/formations?lieu=Namurr');
  await expect(page.getByText('Nous ne connaissons pas le lieu « Namurr ».')).toBeVisible();
  await expect(page.getByRole('link', { name: '5000 Namur' })).toBeVisible();
});

for (const query of [
  'page=-1',
  'page=999999',
  'page=abc',
  'rayon=-5&lieu=5000',
  'zone=XX',
  'type=%00',
  'tri=distance',
  'q=%F0%9F%98%80',
  `q=${'a'.repeat(900)}`,
  "q='%3B drop table centre --",
  'domaine=nope&domaine=horeca&domaine=horeca',
  'q=%E2%80%AEabc',
]) {
  test(`a page forgives ?${query.slice(0, 40)}`, async ({ page }) => {
    const response = await page.goto(`/formations?${query}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trouver une formation');
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('form, filters, chips, pages and map picture all work', async ({ page, isMobile }) => {
    await page.goto('/formations');
    await page.getByLabel('Quoi ?').fill('cuisine');
    await page.getByLabel('Où ?').fill('Liège');
    await page.getByLabel('Distance').selectOption('50');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await expect(page).toHaveURL(/q=cuisine&lieu=Li%C3%A8ge&rayon=50/);
    if (isMobile) await page.getByText('Montrer les filtres').click();
    await filters(page)
      .getByRole('link', { name: /^Métier/ })
      .click();
    await expect(page).toHaveURL(/type=metier/);
    await expect(page.getByRole('link', { name: /^Retirer\s: À 50 km de Liège/ })).toBeVisible();
    await page.getByRole('link', { name: 'Tout effacer' }).click();
    await expect(page).toHaveURL(/\/formations$/);
    await page
      .locator('#carte')
      .getByRole('link', { name: /^Namur/ })
      .click();
    await expect(page).toHaveURL(/zone=NA/);
  });
});

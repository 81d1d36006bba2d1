import { announcedTotal, axeViolations, expect, filters, test } from './support/test';

const pictures = [
  'Apprendre le français',
  'Lire et écrire, calculer',
  'Trouver mon métier',
  'Apprendre un métier',
  'Utiliser un ordinateur',
  'Passer mon permis',
];

for (const name of pictures) {
  test(`the picture « ${name} » leads to trainings`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(page).toHaveURL(/\/formations\?/);
    expect(await announcedTotal(page)).toBeGreaterThanOrEqual(5);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a place and a picture lead to the trainings near there, nearest first', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Où ?').fill('5000');
    await page.getByRole('button', { name: 'Lire et écrire, calculer' }).click();
    await expect(page).toHaveURL(/lieu=5000&domaine=alphabetisation&domaine=remise-a-niveau/);
    await expect(page.getByText(/à 30 km ou moins de Namur/)).toBeVisible();
  });

  test('the place goes with a picture of a domain too', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Où ?').fill('Liège');
    await page.getByRole('button', { name: 'Horeca' }).click();
    await expect(page).toHaveURL(/lieu=Li%C3%A8ge/);
    await expect(page).toHaveURL(/domaine=horeca/);
  });

  test('a need that nobody answers near there has a way out and a number to call', async ({ page }) => {
    await page.goto('/formations?domaine=permis-mobilite&lieu=Arlon&rayon=5');
    await page.getByRole('link', { name: /Chercher plus loin/ }).click();
    await expect(page.locator('#resultats').getByRole('heading', { level: 3 }).first()).toContainText('Permis');
  });

  test('an official word says what it means', async ({ page }) => {
    await page.goto('/zones');
    const word = page.getByRole('button', { name: 'zones' });
    const note = page.getByText('Une des neuf régions de formation');
    await expect(note).toBeHidden();
    await word.click();
    await expect(note).toBeVisible();
    await page.getByRole('button', { name: 'Fermer' }).click();
    await expect(note).toBeHidden();
  });
});

test('Enter in the place searches there, and never presses a picture', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Où ?').fill('7000');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lieu=7000/);
  await expect(page).not.toHaveURL(/domaine=\w|type=\w/);
});

test('the pictures are reached and pressed by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Où ?').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Apprendre le français/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/type=orientation/);
});

test('every picture of a domain finds something', async ({ page }) => {
  await page.goto('/');
  const domains = page.getByRole('region', { name: 'Choisir un domaine' }).getByRole('button');
  const slugs = await domains.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value')));
  expect(slugs).toHaveLength(18);
  for (const slug of slugs) {
    const answer = await (await page.request.get(`/api/v1/search?domaine=${slug}`)).json();
    expect(answer.total, slug ?? '').toBeGreaterThan(0);
  }
});

test('without a number from the operator, no page invites to call one', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Vous préférez parler à quelqu’un ?' })).toHaveCount(0);
  await expect(page.locator('a[href^="tel:"]')).toHaveCount(0);
});

test('a word of the glossary opens, is read and closes by keyboard, and focus comes back', async ({
  page,
  isMobile,
}) => {
  await page.goto('/formations');
  if (isMobile) await page.getByText('Montrer les filtres').click();
  const word = filters(page).getByRole('button', { name: 'EFT' });
  await expect(word).toHaveAccessibleDescription(/en travaillant pour de vrai/);
  await word.focus();
  await page.keyboard.press('Enter');
  const note = page.getByText('EFT : entreprise de formation par le travail');
  await expect(note).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Lire plus' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(word).toBeFocused();
});

test('« Lire plus » leads to the word among all the others', async ({ page }) => {
  await page.goto('/comprendre');
  await page.getByRole('button', { name: 'Forem' }).click();
  await page.getByRole('link', { name: 'Lire plus' }).click();
  await expect(page).toHaveURL(/#mot-forem$/);
  await expect(page.locator('#mot-forem')).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an open note is readable by everyone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/zones');
    await page.getByRole('button', { name: 'zones' }).click();
    await expect(page.getByText('Une des neuf régions de formation')).toBeInViewport({ ratio: 1 });
    expect(await axeViolations(page)).toEqual([]);
  });
}

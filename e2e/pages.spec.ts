import { axeViolations, expect, test } from './support/test';

const pages = [
  { path: '/', title: 'Une formation près de chez vous' },
  { path: '/formations', title: 'Trouver une formation' },
  { path: '/formations?q=netoyage&lieu=celles&methode=eft&rayon=100', title: 'Trouver une formation' },
  { path: '/formations?q=xyzabc', title: 'Trouver une formation' },
  { path: '/centres', title: 'Les centres' },
  { path: '/centres/gsara', title: /GSARA/i },
  { path: '/centres/mode-d-emploi', title: /Mode d/ },
  { path: '/centres/alter-form', title: /Alter/ },
  { path: '/formations/nettoyage-la-calestienne', title: 'Nettoyage' },
  { path: '/zones', title: 'Les zones de Wallonie' },
  { path: '/zones/namur', title: 'Formations : Namur' },
  { path: '/chiffres-cles', title: 'Chiffres clés du secteur' },
  { path: '/chiffres-cles/evolution', title: 'Au fil des années' },
  { path: '/chiffres-cles/2021', title: 'Chiffres du secteur en 2021' },
  { path: '/chiffres-cles/2024', title: 'Chiffres du secteur en 2024' },
  { path: '/comprendre', title: 'C’est quoi, un CISP ?' },
  { path: '/est-ce-pour-moi', title: 'Où habitez-vous ?' },
  { path: '/ma-liste', title: 'Ma liste' },
  { path: '/ma-liste?f=nettoyage-la-calestienne&f=inconnue', title: 'Ma liste' },
  { path: '/hors-ligne', title: 'Vous êtes hors ligne' },
  { path: '/donnees', title: 'Réutiliser les données' },
  { path: '/accessibilite', title: 'Accessibilité' },
];

// The other colour on the other screen; every theme, width and language in turn: accessibility.spec.ts.
for (const { path, title } of pages) {
  test(`${path} is readable by everyone`, async ({ page, isMobile }) => {
    await page.emulateMedia({ colorScheme: isMobile ? 'light' : 'dark' });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('an unknown address and an unpublished listing are real 404 pages, with a way on', async ({ page }) => {
  for (const path of ['/nope', '/formations/nope', '/centres/1001-choses-a-faire', '/zones/bruxelles', '/xx']) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(404);
    expect(await response.text()).toContain('Cette page n’existe pas');
  }
});

test('a centre present in several zones says so, with a link to each', async ({ page }) => {
  await page.goto('/centres/mode-d-emploi');
  await expect(page.getByText(/Ce centre forme dans \d+ zones/)).toBeVisible();
  await page.getByRole('link', { name: 'Luxembourg', exact: true }).click();
  await expect(page.getByRole('link', { name: /Mode d/ })).toBeVisible();
  await expect(page.getByText(/comptabilisés plusieurs fois/)).toBeVisible();
});

test('a centre without known site is listed and says so', async ({ page }) => {
  await page.goto('/centres/alter-form');
  await expect(page.getByText('Lieu à confirmer.')).toBeVisible();
});

test('the zones page shows the distinct total beside the sum, and its table adds up', async ({ page }) => {
  await page.goto('/zones');
  const cells = await page.getByRole('row').locator('td:nth-of-type(1)').allInnerTexts();
  const sum = cells.map(Number).reduce((a, b) => a + b, 0);
  const api = await (await page.request.get('/api/v1/zones')).json();
  expect(sum).toBe(api.sum);
  expect(api.distinct).toBeLessThan(api.sum);
  await expect(page.getByText(`${api.distinct} centres différents dans les neuf zones.`)).toBeVisible();
  await expect(page.getByText(`Les zones additionnées donnent ${api.sum}.`)).toBeVisible();
});

test('page, API and machine-readable list tell the same results in the same order', async ({ page }) => {
  const query = 'q=cuisine&lieu=4000&rayon=100&type=metier';
  await page.goto(`/formations?${query}`);
  const api = await (await page.request.get(`/api/v1/search?${query}`)).json();
  const links = page.locator('#resultats').getByRole('heading', { level: 3 }).getByRole('link');
  expect(await links.allInnerTexts()).toEqual(api.items.map((item: { plainTitle: string }) => item.plainTitle));
  const data = await page.locator('script[type="application/ld+json"]').innerText();
  const list: { itemListElement: { item: { url: string } }[] } = JSON.parse(data);
  expect(list.itemListElement.map(({ item }) => item.url)).toEqual(api.items.map((item: { url: string }) => item.url));
});

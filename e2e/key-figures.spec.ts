import { expect, test } from './support/test';

type Figure = { category: string; value: number | null; unit: string; words: string | null; basis: string };
const digits = (text: string) => text.replace(/[^\d,]/g, '').replace(',', '.');

test('chart, table and database say the same numbers', async ({ page }) => {
  await page.goto('/chiffres-cles');
  for (const [title, query] of [
    ['La méthode des centres', 'indicateur=centres&dimension=méthodologie'],
    ['Le but des filières', 'indicateur=filières&dimension=catégorie'],
    ['Après la formation', 'indicateur=après la formation&dimension=suite connue'],
    ['Un emploi selon la filière', "indicateur=taux de mise à l'emploi"],
  ] as const) {
    const reply = await (await page.request.get(`/api/v1/key-figures?annee=2023&${query}`)).json();
    const expected: string[] = reply.items.map(({ value }: Figure) => String(value));
    const figure = page.locator('#secteur').getByRole('figure', { name: title });
    const cells = await figure.getByRole('table').locator('tbody td').allInnerTexts();
    expect(cells.map(digits), title).toEqual(expected);
    const chart = figure.getByRole('img');
    const name = (await chart.getAttribute('aria-label')) ?? '';
    for (const { category, value } of reply.items) expect(name).toMatch(new RegExp(`${category} : ${value}\\b`));
    const drawn = await chart.locator('text').allTextContents();
    expect(drawn.map(digits).filter(Boolean), title).toEqual(expected);
    const widths = await chart
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
    expect(Math.max(...widths)).toBeGreaterThan(0);
  }
});

test('the four notes stand with their figures', async ({ page }) => {
  await page.goto('/chiffres-cles');
  const sector = page.locator('#secteur');
  await expect(sector.getByRole('figure', { name: 'La nationalité des stagiaires' })).toContainText(
    'Note 2 : 0,5 % des stagiaires sont apatrides',
  );
  await expect(sector.getByRole('figure', { name: 'Après la formation' })).toContainText('Note 3 :');
  await expect(sector.getByRole('figure', { name: 'Après la formation' })).toContainText('Note 4 :');
  await expect(page.locator('#annuaire')).toContainText('Note 1 : Certains CISP proposent');
});

test('a figure known in words only is shown in words, without a chart', async ({ page }) => {
  await page.goto('/chiffres-cles');
  const figure = page.locator('#secteur').getByRole('figure', { name: 'Les revenus des stagiaires' });
  await expect(figure.getByRole('cell')).toHaveText('« presque 2/3 »');
  await expect(figure.getByRole('img')).toHaveCount(0);
});

test('rounded parts that make 101 % say so, and sources that disagree are both shown', async ({ page }) => {
  await page.goto('/chiffres-cles');
  await expect(page.getByText('Les parts sont arrondies : ensemble, elles font 101 %.')).toBeVisible();
  await page.getByRole('link', { name: 'Chiffres de 2024' }).click();
  const figure = page.getByRole('figure', { name: 'Les centres', exact: true });
  await expect(figure).toContainText('Les sources ne disent pas la même chose');
  await expect(figure.getByRole('cell')).toHaveText([/157/, /150/]);
  await expect(figure.getByRole('img')).toHaveCount(0);
});

test('the figures of the directory stand apart, dated, with both counts', async ({ page }) => {
  await page.goto('/chiffres-cles');
  const apart = page.locator('#annuaire');
  await expect(apart).toContainText('Ces chiffres ne sont pas ceux du secteur');
  await expect(apart).toContainText(/Date des données\s: \d+/);
  const api = await (await page.request.get('/api/v1/zones')).json();
  await expect(apart.getByRole('row', { name: /Les neuf zones additionnées/ })).toContainText(String(api.sum));
  await expect(apart.getByRole('row', { name: /Centres différents/ })).toContainText(String(api.distinct));
});

test('every file beside a figure opens with its header and rows', async ({ page }) => {
  await page.goto('/chiffres-cles');
  const hrefs = await page
    .getByRole('link', { name: /^Fichier CSV/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(20);
  for (const href of hrefs) {
    const reply = await page.request.get(href);
    expect(reply.status(), href).toBe(200);
    const text = (await reply.body()).toString();
    expect(text, href).toMatch(/^\uFEFF(annee;indicateur|tableau;code);/);
    expect(text.trim().split('\r\n').length, href).toBeGreaterThan(1);
  }
});

test('on paper every table is there, and no control', async ({ page }) => {
  await page.goto('/chiffres-cles');
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .locator('main table')
    .evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(15);
  expect(Math.min(...heights)).toBeGreaterThan(0);
  await expect(page.getByRole('link', { name: /^Fichier CSV/ })).toHaveCount(0);
});

test('a year without figures is not found', async ({ page }) => {
  for (const year of ['1999', 'abc', '02021']) {
    expect((await page.request.get(`/chiffres-cles/${year}`)).status(), year).toBe(404);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('charts and tables are whole', async ({ page }) => {
    await page.goto('/chiffres-cles');
    const figure = page.getByRole('figure', { name: 'La méthode des centres' });
    await expect(figure.getByRole('img')).toBeVisible();
    await expect(figure.getByRole('table')).toBeVisible();
    await page.goto('/chiffres-cles/evolution');
    await page.getByText('Tous les chiffres, avec leur source').first().click();
    await expect(page.getByRole('table', { name: 'Les stagiaires, au fil des années' })).toBeVisible();
  });
});

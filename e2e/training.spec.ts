import { axeViolations, expect, test } from './support/test';

const rich = '/formations/formateur-alpha-lee-cmb';
const poor = '/formations/permis-scooter-echafaudage';
const manySites = '/formations/reprendre-confiance-et-trouver-un-metier-mode-d-emploi';
const known = '/formations/jardinier-cynorhodon';

const questions = [
  'Qu’est-ce que je fais ?',
  'C’est pour moi ?',
  'C’est où ?',
  'C’est quand ?',
  'Combien de temps ?',
  'Qu’est-ce que je reçois ?',
  'Et maintenant ?',
].map((title) => title.replace(' ?', '\u00a0?'));

for (const path of [rich, poor, manySites]) {
  test(`${path} answers the seven questions in order, before anything else`, async ({ page }) => {
    await page.goto(path);
    const titles = await page.locator('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles.slice(0, 7)).toEqual(questions);
  });

  test(`${path} has a question for each unknown, and all of them once more to read on the telephone`, async ({
    page,
  }) => {
    await page.goto(path);
    const unknowns = page.locator('main p').filter({ hasText: 'À demander au centre' });
    const asked: string[] = [];
    for (const unknown of await unknowns.all()) asked.push(await unknown.locator('q').innerText());
    expect(asked.length).toBeGreaterThanOrEqual(4);
    const box = page.getByRole('list', { name: 'Vos questions à poser' });
    expect(await box.getByRole('listitem').allInnerTexts()).toEqual(asked);
  });

  test(`${path} is readable by everyone, in the light and in the dark`, async ({ page }) => {
    await page.goto(path);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('a full listing asks less than a poor one', async ({ page }) => {
  const box = page.getByRole('list', { name: 'Vos questions à poser' }).getByRole('listitem');
  await page.goto(rich);
  const fewer = await box.count();
  await page.goto(poor);
  expect(await box.count()).toBeGreaterThan(fewer);
  await expect(box.filter({ hasText: 'Combien de temps dure la formation' })).toHaveCount(1);
});

test('the call is the first thing to do, and the sentence to say is there', async ({ page }) => {
  await page.goto(known);
  const call = page.getByRole('link', { name: /Appelez le/ });
  await expect(call.first()).toHaveAttribute('href', 'tel:043741444');
  const { height } = (await call.first().boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThanOrEqual(56);
  const firstTitle = await page.getByRole('heading', { level: 2 }).first().boundingBox();
  if (firstTitle && (page.viewportSize()?.width ?? 0) < 500) {
    expect((await call.first().boundingBox())?.y).toBeLessThan(firstTitle.y);
  }
  await expect(page.getByText('Bonjour, je voudrais des informations sur la formation Jardinier.')).toBeVisible();
});

test('a centre that nobody knows how to reach is no dead end', async ({ page }) => {
  await page.goto(poor);
  await page.getByRole('link', { name: 'À qui demander' }).click();
  await expect(page).toHaveURL(/#maintenant$/);
  const next = page.getByRole('region', { name: 'Et maintenant' });
  await expect(next.locator('a[href^="tel:"]').first()).toBeVisible();
});

test('the planner knows the address, and nothing of the visitor', async ({ page }) => {
  await page.goto(`${known}?lieu=5000`);
  const link = page.getByRole('region', { name: 'C’est où' }).getByRole('link', { name: /en bus ou en train/ });
  await expect(link).toHaveAttribute('rel', 'noreferrer');
  const planner = new URL((await link.getAttribute('href')) ?? '');
  expect(planner.searchParams.get('travelmode')).toBe('transit');
  const address = planner.searchParams.get('destination') ?? '';
  expect(address).toMatch(/\d{4} .+, Belgique$/);
  await expect(page.getByText(address.replace(', Belgique', ''), { exact: true })).toBeVisible();
  expect(planner.href).not.toContain('5000');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a postal code puts the nearest place first, and only the plain address is canonical', async ({ page }) => {
    await page.goto(manySites);
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    for (const [code, first] of [
      ['5000', 'Namur'],
      ['6700', 'Arlon'],
    ] as const) {
      await page.getByLabel('Votre code postal').fill(code);
      await page.getByRole('button', { name: 'Montrer le lieu le plus proche' }).click();
      await expect(page).toHaveURL(new RegExp(`lieu=${code}#ou$`));
      const places = page.getByRole('region', { name: 'C’est où' }).locator('ol > li');
      await expect(places.first()).toContainText('Le plus proche');
      await expect(places.first()).toContainText(new RegExp(`km de ${first}`));
      const kms = (await places.allTextContents()).map((text) =>
        text.includes('moins de') ? 0 : Number(/à (\d+)/.exec(text)?.[1]),
      );
      expect(kms.length).toBeGreaterThan(2);
      expect(kms).toEqual(kms.toSorted((a, b) => a - b));
      const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
      expect(new URL(canonical ?? '').search).toBe('');
    }
  });

  test('a place that nobody knows is said so, and changes nothing', async ({ page }) => {
    await page.goto(`${manySites}?lieu=zzzzzz`);
    await expect(page.getByText(/Nous ne connaissons pas «.zzzzzz.»/)).toBeVisible();
    await expect(page.getByText(/Le plus proche/)).toHaveCount(0);
  });

  test('words are explained on the spot', async ({ page }) => {
    await page.goto(rich);
    const what = page.getByRole('region', { name: 'Qu’est-ce que je fais' });
    await expect(what.getByText('Une formation d’un centre, du début à la fin.')).toBeHidden();
    await what.getByText('Les mots difficiles').click();
    await expect(what.getByText('Une formation d’un centre, du début à la fin.')).toBeVisible();
    await expect(what.getByText('DéFI : démarche de formation et d’insertion'.replace(' :', '\u00a0:'))).toBeVisible();
  });
});

test('the questions are reached and opened by keyboard', async ({ page }) => {
  await page.goto(rich);
  const link = page
    .getByRole('navigation', { name: 'Les sept questions' })
    .getByRole('link', { name: 'Et maintenant' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#maintenant$/);
  await expect(page.getByRole('heading', { name: 'Et maintenant' })).toBeInViewport();
  const words = page.locator('main summary').first();
  await words.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main details').first()).toHaveAttribute('open', '');
});

test('a searched place travels to the training, which shows its nearest site first', async ({ page }) => {
  await page.goto('/formations?q=confiance&lieu=5000&rayon=100');
  await page
    .locator('#resultats')
    .getByRole('link', { name: /Reprendre confiance/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/formations\/.+\?lieu=5000/);
  await expect(page.getByText(/Le plus proche/)).toBeVisible();
});

test('on paper are the questions, without what only serves on a screen', async ({ page }) => {
  await page.goto(rich);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('list', { name: 'Vos questions à poser' })).toBeVisible();
  await expect(page.getByText('064').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Les sept questions' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await expect(page.getByRole('link', { name: /en bus ou en train/ })).toHaveCount(0);
});

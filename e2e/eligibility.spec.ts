import type { Page } from '@playwright/test';
import { axeViolations, expect, test, wake } from './support/test';

const START = '/est-ce-pour-moi';
const NBSP = '\u00a0';

/** Every outcome, by the answers that lead there. */
const journeys = [
  { answers: ['En Wallonie', 'Je n’ai pas le CESS', /^Oui/], outcome: 'Probablement oui' },
  { answers: ['En Wallonie', 'J’ai le CESS', /^Oui/, '18 mois ou plus'], outcome: 'Probablement oui' },
  {
    answers: ['En Wallonie', 'J’ai le CESS', /^Oui/, 'Moins de 18 mois'],
    outcome: 'Demandez au centre ou au Forem',
  },
  { answers: ['Je ne sais pas', 'Je ne sais pas'], outcome: 'Demandez au centre ou au Forem' },
  { answers: ['En Wallonie', 'J’ai un autre diplôme', /^Non/], outcome: 'Demandez au centre ou au Forem' },
  { answers: [/germanophone/], outcome: 'Demandez au centre ou au Forem' },
  { answers: ['À Bruxelles'], outcome: 'Voyez plutôt un OISP, à Bruxelles' },
  { answers: ['En Wallonie', /encore aller à l’école/], outcome: 'Voyez plutôt votre école' },
] as const;

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const answer = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first();

/** Tabs to the link, as somebody without a pointer does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const link = answer(page, name);
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { answers, outcome } of journeys) {
    test(`${answers.join(', ')}: ${outcome}`, async ({ page }) => {
      await page.goto(START);
      for (const [index, name] of answers.entries()) {
        await expect(page.getByText(`Question ${index + 1} sur 4`)).toBeVisible();
        await answer(page, name).click();
      }
      await expect(title(page)).toHaveText(outcome);
      await expect(page.getByRole('list').filter({ hasText: 'Où habitez-vous' }).getByRole('listitem')).toHaveCount(
        answers.length,
      );
      await page.getByText(`D’où viennent ces règles${NBSP}?`).click();
      await expect(page.getByText('Ce n’est pas un avis juridique.')).toBeVisible();
    });
  }

  test('from the result to trainings near: what to bring, what to say, and the search', async ({ page }) => {
    await page.goto(`${START}?habite=wallonie&ecole=sans-cess&forem=oui`);
    await expect(page.getByText('Apportez une attestation du Forem.')).toBeVisible();
    await expect(page.getByText(/Je suis au Forem et je cherche une formation/)).toBeVisible();
    await page.getByLabel('Votre code postal ou votre commune').fill('5000');
    await page.getByRole('button', { name: 'Chercher près de chez moi' }).click();
    await expect(page).toHaveURL(/\/formations\?lieu=5000$/);
    await expect(page.getByRole('status').filter({ hasText: /Namur/ })).toBeVisible();
  });

  test('an answer can be changed alone, and all of them be given anew', async ({ page }) => {
    await page.goto(`${START}?habite=wallonie&ecole=cess&forem=oui&duree=moins`);
    await page.getByRole('link', { name: /Changer.*école/ }).click();
    await expect(title(page)).toHaveText(/école/);
    await answer(page, 'Je n’ai pas le CESS').click();
    await expect(title(page)).toHaveText('Probablement oui');
    await page.getByRole('link', { name: 'Recommencer' }).click();
    await expect(page).toHaveURL(new RegExp(`${START}$`));
  });
});

for (const { answers, outcome } of journeys) {
  test(`by keyboard alone: ${answers.join(', ')}`, async ({ page }) => {
    await page.goto(START);
    for (const name of answers) {
      const from = page.url();
      await tabTo(page, name);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== from);
    }
    await expect(title(page)).toHaveText(outcome);
  });
}

const screens = [
  '',
  '?habite=wallonie',
  '?habite=wallonie&ecole=cess',
  '?habite=wallonie&ecole=cess&forem=oui',
  '?habite=wallonie&ecole=cess&forem=oui&duree=18-mois',
  '?habite=wallonie&ecole=autre&forem=non',
  '?habite=bruxelles',
];

for (const query of screens) {
  test(`${query || 'the first question'} is readable by everyone, in the light and in the dark`, async ({ page }) => {
    await page.goto(START + query);
    for (const details of await page.getByRole('main').locator('details').all())
      await details.evaluate((one) => one.setAttribute('open', ''));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const links = await page.getByRole('main').getByRole('link').all();
    for (const link of links) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
}

test('back leads to the question before, by the link and by the browser', async ({ page }) => {
  await page.goto(`${START}?habite=wallonie&ecole=cess`);
  await page.getByRole('link', { name: /Retour/ }).click();
  await expect(page).toHaveURL(new RegExp(`${START}\\?habite=wallonie$`));
  await answer(page, 'J’ai le CESS').click();
  await answer(page, /^Oui/).click();
  await expect(page.getByText('Question 4 sur 4')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Question 3 sur 4')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Question 2 sur 4')).toBeVisible();
});

test('odd parameters ask the question again, and never break the page', async ({ page }) => {
  for (const [query, question] of [
    ['?habite=mars', 1],
    ['?habite=', 1],
    ['?ecole=cess&forem=oui', 1],
    ['?habite=%20WALLONIE', 2],
    ['?habite=wallonie&habite=bruxelles', 2],
    ['?habite=wallonie&ecole=__proto__', 2],
    [`?habite=wallonie&ecole=cess&forem=${encodeURIComponent('<script>')}`, 3],
    ['?page=7&utm_source=x', 1],
  ] as const) {
    const response = await page.goto(START + query);
    expect(response?.status(), query).toBe(200);
    await expect(page.getByText(`Question ${question} sur 4`)).toBeVisible();
  }
});

test('nothing is stored, and robots stay away from answers', async ({ page, context }) => {
  await page.goto(START);
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await wake(page);
  await answer(page, 'En Wallonie').click();
  await answer(page, 'Je n’ai pas le CESS').click();
  const last = page.waitForResponse((response) => response.url().includes('forem=oui'));
  await answer(page, /^Oui/).click();
  expect((await last).headers()).not.toHaveProperty('set-cookie');
  await expect(title(page)).toHaveText('Probablement oui');
  await wake(page);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${START}$`));
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
  ]);
  expect(stored).toEqual([]);
});

test('is found from the page that explains and from the footer', async ({ page }) => {
  await page.goto('/comprendre');
  const name = `Est-ce pour moi${NBSP}?`;
  await expect(page.getByRole('contentinfo').getByRole('link', { name })).toHaveAttribute('href', START);
  await page.getByRole('main').getByRole('link', { name }).click();
  await expect(title(page)).toHaveText(`Où habitez-vous${NBSP}?`);
});

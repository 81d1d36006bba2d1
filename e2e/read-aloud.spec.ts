import type { Page } from '@playwright/test';
import { endSentence, giveVoices, highlighted, isSpeaking, spoken } from './support/fake-speech';
import { axeViolations, expect, filters, test, wake } from './support/test';

const voices = [
  { name: 'Anna', lang: 'de-DE', default: true },
  { name: 'Claire', lang: 'fr_BE' },
];
const search = '/formations?q=jardinier&lieu=5000&rayon=100';

const listen = (page: Page, name = 'Écouter les résultats') => page.getByRole('button', { name, exact: true });
const texts = async (page: Page) => (await spoken(page)).map(({ text }) => text);
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

async function listenToTheEnd(page: Page, name?: string) {
  await listen(page, name).click();
  await expect.poll(async () => (await texts(page)).length).toBeGreaterThan(0);
  await expect(listen(page, name)).toBeVisible({ timeout: 60_000 });
}

test('the results are read whole, in their order, by a voice of the language of the page', async ({ page }) => {
  await giveVoices(page, voices, 1);
  await page.goto(search);
  const titles = await page.locator('#resultats').getByRole('heading', { level: 3 }).allInnerTexts();
  expect(titles.length).toBeGreaterThan(1);
  await listenToTheEnd(page);
  const all = await texts(page);
  expect(all[0]).toBe('Formations trouvées');
  expect(all[1]).toMatch(/^\d+ formations? à 100 km/);
  expect(all.filter((text) => titles.includes(text)).slice(0, titles.length)).toEqual(titles);
  // Neither the control itself, nor the ways to sort and to turn pages.
  expect(all.join(' ')).not.toMatch(/Écouter|Trier|Page suivante/);
  expect(new Set((await spoken(page)).map(({ voice, lang, rate }) => `${voice} ${lang} ${rate}`))).toEqual(
    new Set(['Claire fr-BE 1']),
  );
});

test('a centre is read from its title to its sources, with the names of its links and no way through the site', async ({
  page,
}) => {
  await giveVoices(page, voices, 1);
  await page.goto('/centres/mode-d-emploi');
  const headings = (await page.getByRole('main').getByRole('heading').allInnerTexts()).map(squeezed);
  await listenToTheEnd(page, 'Écouter cette page');
  const all = await texts(page);
  expect(all[0]).toBe(headings[0]);
  expect(all.filter((text) => headings.includes(text))).toEqual(headings);
  expect(all).not.toContain('Accueil');
  const shown = squeezed(await page.getByRole('main').innerText());
  for (const text of all.filter((one) => !one.includes(','))) expect(shown).toContain(text);
});

test('what is read is highlighted and in sight; pause, go on and stop work by keyboard', async ({ page }) => {
  await giveVoices(page, voices);
  await page.goto(search);
  await wake(page);
  await listen(page).focus();
  await page.keyboard.press('Enter');
  const pause = page.getByRole('button', { name: 'Pause' });
  await expect(pause).toBeFocused();
  await expect.poll(() => texts(page)).toHaveLength(1);
  await endSentence(page);
  await expect.poll(() => texts(page)).toHaveLength(2);
  const second = (await texts(page))[1] ?? '';
  expect(squeezed(await highlighted(page))).toBe(second);

  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Continuer' })).toBeFocused();
  expect(await isSpeaking(page)).toBe(false);
  expect(squeezed(await highlighted(page))).toBe(second);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await texts(page)).slice(2)).toEqual([second]);

  for (let sentence = 0; sentence < 12; sentence++) {
    const before = (await texts(page)).length;
    await endSentence(page);
    await expect.poll(async () => (await texts(page)).length).toBe(before + 1);
  }
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('read-aloud') ?? [];
        if (!(range instanceof Range)) return false;
        const { top, bottom } = range.getBoundingClientRect();
        const bar = document.querySelector('[data-reading]')?.getBoundingClientRect();
        return top >= 0 && bar !== undefined && bar.bottom <= innerHeight && bottom <= bar.top;
      }),
    )
    .toBe(true);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Arrêter' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(listen(page)).toBeFocused();
  expect(await isSpeaking(page)).toBe(false);
  expect(await highlighted(page)).toBe('');
  await expect(page.getByRole('button', { name: 'Arrêter' })).toBeHidden();
});

test('a click before the script came is kept, and begins to read', async ({ page }) => {
  await giveVoices(page, voices);
  await page.route('**/_next/static/**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(search);
  await listen(page).click();
  await expect(listen(page)).toHaveAttribute('aria-busy', 'true');
  await expect.poll(() => texts(page)).toEqual(['Formations trouvées']);
});

test('one region at a time: the filters make the results stop', async ({ page, isMobile }) => {
  await giveVoices(page, voices);
  await page.goto(search);
  await listen(page).click();
  await expect.poll(() => texts(page)).toEqual(['Formations trouvées']);
  if (isMobile) await page.getByText('Montrer les filtres').click();
  await filters(page).getByRole('button', { name: 'Écouter les filtres' }).click();
  await expect.poll(() => texts(page)).toHaveLength(2);
  await expect(listen(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(1);
  // A choice is one sentence: its name and how many trainings it gives.
  await endSentence(page);
  await expect.poll(async () => (await texts(page))[2]).toMatch(/^\S.*\d+ formations?/);
});

test('a choice that changes the list, and another page, make it silent', async ({ page, isMobile }) => {
  await giveVoices(page, voices);
  await page.goto('/formations');
  await listen(page).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  if (isMobile) await page.getByText('Montrer les filtres').click();
  await filters(page)
    .getByRole('link', { name: /^Nettoyage/ })
    .click();
  await expect(page).toHaveURL(/domaine=nettoyage/);
  await expect.poll(() => isSpeaking(page)).toBe(false);
  await listen(page).click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  await page.locator('#resultats').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/formations\/.+/);
  await expect.poll(() => isSpeaking(page)).toBe(false);
  expect(await highlighted(page)).toBe('');
});

test('an empty list reads what one can do', async ({ page }) => {
  await giveVoices(page, voices, 1);
  await page.goto('/formations?q=xyzabc');
  await listenToTheEnd(page, 'Écouter ce que vous pouvez faire');
  const title = await page.locator('#lecture').getByRole('heading', { level: 3 }).innerText();
  expect(await texts(page)).toContain(squeezed(title));
});

test('a slower pace is kept for the next page', async ({ page }) => {
  await giveVoices(page, voices);
  await page.goto('/comprendre');
  await listen(page, 'Écouter cette page').click();
  await expect.poll(() => isSpeaking(page)).toBe(true);
  await page.getByRole('button', { name: 'Plus lent' }).click();
  await expect(page.getByRole('button', { name: 'Plus lent', pressed: true })).toBeVisible();
  // The sentence begins anew, slower.
  await expect.poll(async () => (await spoken(page)).map(({ rate }) => rate)).toEqual([1, 0.7]);
  const [first, second] = await texts(page);
  expect(second).toBe(first);
  await page.goto('/zones/namur');
  await listen(page, 'Écouter cette page').click();
  await expect.poll(async () => (await spoken(page)).map(({ rate }) => rate)).toEqual([0.7]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing stands in anybody’s way while it reads, ${colorScheme}`, async ({ page }) => {
    await giveVoices(page, voices);
    await page.emulateMedia({ colorScheme });
    await page.goto(search);
    await listen(page).click();
    await expect.poll(() => isSpeaking(page)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    for (const name of ['Pause', 'Arrêter', 'Plus lent']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  });
}

test('the end of the text leaves the focus on the button that stays', async ({ page }) => {
  await giveVoices(page, voices, 150);
  await page.goto('/formations?q=xyzabc');
  await listen(page, 'Écouter ce que vous pouvez faire').click();
  await page.getByRole('button', { name: 'Arrêter' }).focus();
  await expect(listen(page, 'Écouter ce que vous pouvez faire')).toBeFocused({ timeout: 60_000 });
});

test('a voice that would send the text away is not used', async ({ page }) => {
  await giveVoices(page, [{ name: 'Cloud', lang: 'fr-FR', localService: false }]);
  await page.goto('/comprendre');
  await listen(page, 'Écouter cette page').click();
  await expect(page.getByRole('status').filter({ hasText: 'pas de voix' })).toBeVisible();
  expect(await spoken(page)).toEqual([]);
});

test('a browser without any voice says what to do', async ({ page }) => {
  await page.goto('/comprendre');
  await listen(page, 'Écouter cette page').click();
  await expect(page.getByRole('status').filter({ hasText: 'Votre appareil n’a pas de voix' })).toBeVisible();
  await expect(listen(page, 'Écouter cette page')).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);
});

test('a browser that cannot speak at all says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
  await page.goto('/comprendre');
  await listen(page, 'Écouter cette page').click();
  await expect(page.getByRole('status').filter({ hasText: 'ne sait pas lire à voix haute' })).toBeVisible();
});

test('without the highlights of CSS the paragraph is marked', async ({ page }) => {
  await giveVoices(page, voices);
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto('/comprendre');
  await listen(page, 'Écouter cette page').click();
  await expect(page.locator('[data-being-read]')).toHaveText('C’est quoi, un CISP ?');
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await expect(page.locator('[data-being-read]')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('no button promises what it cannot do', async ({ page }) => {
    await page.goto('/comprendre');
    await expect(page.getByText('Écouter')).toBeHidden();
  });
});

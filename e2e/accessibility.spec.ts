import type { Locator, Page } from '@playwright/test';
import { type CheckId, checkedPages } from '../features/accessibility/checks';
import { inLanguage, languages } from './support/languages';
import { smallTargets, whatMoves, whatSticksOut } from './support/measures';
import { announcedTotal, axeViolations, expect, filters, test, wake } from './support/test';

/** The name of a test as `/accessibilite` tells it; a unit test compares both lists. */
const check = (id: CheckId, title: string) => `${id}: ${title}`;

const TRAINING = '/formations/nettoyage-la-calestienne';
const SEARCH = '/formations?domaine=nettoyage';

for (const [shift, language] of languages.entries()) {
  test(check('axe', `${language}, widths and themes in turn`), async ({ page, isMobile }) => {
    for (const [index, path] of checkedPages.entries()) {
      const turn = (index + shift) % 4;
      if (turn % 2 === (isMobile ? 1 : 0)) continue;
      await page.emulateMedia({ colorScheme: turn < 2 ? 'light' : 'dark' });
      await page.goto(inLanguage(language, path));
      expect(await axeViolations(page), path).toEqual([]);
    }
  });
}

for (const language of ['fr', 'de', 'ar'] as const) {
  test(check('zoom', `${language}, nothing sticks out at 400 %`), async ({ page, isMobile }) => {
    test.skip(isMobile, 'it is the computer that is zoomed in');
    await page.setViewportSize({ width: 320, height: 256 });
    for (const path of checkedPages) {
      await page.goto(inLanguage(language, path));
      expect(await whatSticksOut(page), path).toEqual([]);
    }
  });
}

test(check('spacing', 'no text is cut off when letters, words and lines stand apart'), async ({ page, isMobile }) => {
  test.skip(isMobile, 'the text is the same on every screen');
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of checkedPages) {
    await page.goto(path);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    expect(await whatSticksOut(page), path).toEqual([]);
  }
});

for (const language of ['fr', 'uk'] as const) {
  test(check('targets', `${language}, a finger meets 44 pixels`), async ({ page, isMobile }) => {
    test.skip(!isMobile, 'a mouse needs less');
    for (const path of checkedPages) {
      await page.goto(inLanguage(language, path));
      if (path.startsWith('/formations') && path !== TRAINING) await page.locator('label[for="filtres"]').click();
      expect(await smallTargets(page), path).toEqual([]);
    }
  });
}

test(check('contrast', 'buttons, focus and choices are seen with forced colours'), async ({ page, isMobile }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(SEARCH);
  if (isMobile) await page.locator('label[for="filtres"]').click();
  const chosen = filters(page).getByRole('link', { name: /^Nettoyage.*choisi/ });
  const colourOfBox = (link: Locator) =>
    link.evaluate((element) => getComputedStyle(element.firstElementChild ?? element).backgroundColor);
  const other = filters(page).getByRole('link').filter({ hasNotText: 'choisi' }).first();
  expect(await colourOfBox(chosen)).not.toBe(await colourOfBox(other));
  await page.goto(TRAINING);
  const button = page.getByRole('button', { name: /^Ajouter à ma liste/ });
  await expect(button).toHaveCSS('border-style', 'solid');
  await page.keyboard.press('Tab');
  await button.focus();
  const [outline, behind] = await button.evaluate((element) => {
    const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(element);
    return [`${outlineStyle} ${outlineColor}`, backgroundColor];
  });
  expect(outline).toMatch(/^solid rgba?\((?!0, 0, 0, 0\))/);
  expect(outline).not.toBe(`solid ${behind}`);
});

test(check('motion', 'nothing moves for who asks for stillness'), async ({ page, isMobile }) => {
  test.skip(isMobile, 'the rules are the same on every screen');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of checkedPages) {
    await page.goto(path);
    expect(await whatMoves(page), path).toEqual([]);
  }
});

/** Presses Tab until it is there, as somebody does who has no mouse. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
  }
  throw new Error('the keyboard never came there');
}

test(check('keyboard', 'from the home page to the list, without a pointer'), async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByLabel('Où ?'));
  await page.keyboard.type('5000');
  await tabTo(page, page.getByRole('button', { name: 'Apprendre un métier' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lieu=5000.*type=metier|type=metier.*lieu=5000/);
  const results = page.locator('#resultats');
  const first = results.getByRole('heading', { level: 3 }).first().getByRole('link');
  const title = (await first.innerText()).trim();
  await expect(results).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - heading [level=3]:
          - link
  `);
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const add = page
    .getByRole('main')
    .getByRole('button', { name: /^(Ajouter à|Dans) ma liste/ })
    .first();
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toMatchAriaSnapshot('- button /Dans ma liste/ [pressed]');
  await expect(page.getByRole('status').filter({ hasText: 'Votre liste a 1 formation.' })).toHaveCount(1);
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Ma liste (1)' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Ma liste" [level=1]
  `);
  await expect(page.getByRole('main').getByRole('heading', { level: 2, name: title })).toBeVisible();
});

test(check('focus', 'stays on the filter that was chosen, and the new total is said'), async ({ page, isMobile }) => {
  await page.goto('/formations');
  await wake(page);
  if (isMobile) {
    await page.getByLabel('Montrer les filtres').focus();
    await page.keyboard.press('Space');
  }
  const filter = filters(page).getByRole('link', { name: /^Nettoyage/ });
  const promised = Number(/\d+/.exec((await filter.innerText()) ?? '')?.[0]);
  await tabTo(page, filter);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/domaine=nettoyage/);
  await expect(filters(page).getByRole('link', { name: /^Nettoyage.*choisi/ })).toBeFocused();
  await expect.poll(() => announcedTotal(page)).toBe(promised);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/domaine=/);
  await expect(filter).toBeFocused();
});

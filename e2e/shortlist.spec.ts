import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { longList } from './support/public-pages';
import { axeViolations, expect, test, wake } from './support/test';

const ten = longList;
const three = ten.slice(0, 3);
const listOf = (slugs: readonly string[]) => `/ma-liste?${slugs.map((slug) => `f=${slug}`).join('&')}`;

const addButton = (page: Page) => page.getByRole('button', { name: /^(Ajouter à|Dans) ma liste/ }).first();
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('ma-liste'));
const keep = (page: Page, slugs: readonly string[]) =>
  page.evaluate((value) => localStorage.setItem('ma-liste', value), JSON.stringify(slugs));
const titles = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 });

test.describe('adding', () => {
  test('from a search and from a training, counted in the header, announced, and opened from there', async ({
    page,
  }) => {
    await page.goto('/formations');
    await wake(page);
    await addButton(page).click();
    await expect(addButton(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('banner').getByRole('link', { name: 'Ma liste (1)' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Votre liste a 1 formation.' })).toHaveCount(1);
    await page.goto(`/formations/${three[0]}`);
    await wake(page);
    await addButton(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByRole('link', { name: 'Ma liste (2)' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ma liste');
    await expect(titles(page)).toHaveCount(2);
    await expect(page).toHaveURL(/\/ma-liste\?f=.+&f=nettoyage-la-calestienne$/);
  });

  test('by a touch before the script came adds, and never takes off what was there', async ({ page }) => {
    await page.goto(`/formations/${three[0]}`);
    await keep(page, [three[0] ?? '']);
    await page.route('**/_next/static/**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.reload();
    await addButton(page).click();
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    await expect(addButton(page)).toHaveAttribute('aria-pressed', 'true');
    expect(await stored(page)).toBe(JSON.stringify([three[0]]));
    await addButton(page).click();
    await expect(addButton(page)).toHaveAttribute('aria-pressed', 'false');
    expect(await stored(page)).toBe('[]');
  });

  test('an eleventh is refused, with the reason beside the button', async ({ page }) => {
    await page.goto('/formations/aide-cuisinier-serveur-habilux');
    await keep(page, ten);
    await wake(page);
    await addButton(page).click();
    await expect(page.getByText(/Votre liste est pleine\s: 10 formations au plus/).last()).toBeVisible();
    await expect(addButton(page)).toHaveAttribute('aria-pressed', 'false');
    expect(await stored(page)).toBe(JSON.stringify(ten));
    expect(await axeViolations(page)).toEqual([]);
  });

  test('in two tabs adds to one list', async ({ page, context }) => {
    const other = await context.newPage();
    await page.goto(`/formations/${three[0]}`);
    await other.goto(`/formations/${three[1]}`);
    await wake(page);
    await wake(other);
    await addButton(page).click();
    await expect(other.getByRole('banner').getByRole('link', { name: 'Ma liste (1)' })).toBeVisible();
    await addButton(other).click();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Ma liste (2)' })).toBeVisible();
    expect(await stored(page)).toBe(JSON.stringify(three.slice(0, 2)));
  });

  test('on a device that stores nothing says so, and the list lives on in its link', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(`/formations/${three[0]}`);
    await wake(page);
    await addButton(page).click();
    await expect(page.getByText('Votre appareil ne peut pas garder la liste.').last()).toBeVisible();
    await expect(addButton(page)).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('banner').getByRole('link', { name: 'Ma liste (1)' }).click();
    await expect(page).toHaveURL(listOf(three.slice(0, 1)));
    await expect(titles(page)).toHaveText('Nettoyage');
  });

  test('to a list that was damaged keeps what can be read and puts the rest aside', async ({ page }) => {
    const damaged = `["${three[1]}",null,{"x":1}]`;
    await page.goto(`/formations/${three[0]}`);
    await page.evaluate((value) => localStorage.setItem('ma-liste', value), damaged);
    await wake(page);
    await addButton(page).click();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Ma liste (2)' })).toBeVisible();
    expect(await stored(page)).toBe(JSON.stringify([three[1], three[0]]));
    expect(await page.evaluate(() => localStorage.getItem('ma-liste-illisible'))).toBe(damaged);
  });
});

test.describe('the page of the list', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is readable by everyone with everything open, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(listOf([...three, 'inconnue']));
      await keep(page, ten);
      await wake(page);
      await expect(page.getByRole('link', { name: 'Voir ma liste (10 formations)' })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  }

  test('goes to the device’s own list from its bare address, before the framework and after it', async ({ page }) => {
    await page.goto('/comprendre');
    await keep(page, three);
    await page.goto('/ma-liste');
    await expect(page).toHaveURL(listOf(three));
    await expect(titles(page)).toHaveCount(3);
  });

  test('is reordered and shortened by keyboard, and a removal is undone', async ({ page }) => {
    await page.goto(listOf(three));
    await keep(page, three);
    await wake(page);
    await page.getByRole('link', { name: 'Descendre Nettoyage' }).focus();
    await page.keyboard.press('Enter');
    await expect(titles(page).nth(1)).toHaveText('Nettoyage');
    await expect(page.getByRole('link', { name: 'Descendre Nettoyage' })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'place 2 sur 3' })).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Monter Nettoyage' })).toBeFocused();
    const order = [three[1], three[2], three[0]];
    expect(await stored(page)).toBe(JSON.stringify(order));
    await page.getByRole('link', { name: /^Retirer Cuisine/ }).focus();
    await page.keyboard.press('Enter');
    await expect(titles(page)).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
    expect(await stored(page)).toBe(JSON.stringify([three[1], three[0]]));
    await page.keyboard.press('Enter');
    await expect(titles(page)).toHaveCount(3);
    expect(await stored(page)).toBe(JSON.stringify(order));
  });

  test('of somebody else leaves one’s own alone until it is asked to be kept, then adds to it', async ({ page }) => {
    await page.goto('/comprendre');
    await keep(page, three.slice(2));
    await page.goto(listOf(three.slice(0, 2)));
    await wake(page);
    await page.getByRole('link', { name: 'Retirer Nettoyage' }).click();
    await expect(titles(page)).toHaveCount(1);
    expect(await stored(page)).toBe(JSON.stringify(three.slice(2)));
    await page.goto(listOf(three.slice(0, 2)));
    await wake(page);
    await page.getByRole('button', { name: 'Garder cette liste' }).click();
    await expect(titles(page)).toHaveCount(3);
    expect(await stored(page)).toBe(JSON.stringify([three[2], three[0], three[1]]));
  });

  test('has links for mail, messages and a code, and copies its own address', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(listOf(three));
    const url = `${baseURL}${listOf(three)}`;
    for (const name of ['E-mail', 'SMS', 'WhatsApp']) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      expect(decodeURIComponent(href ?? '')).toContain(url);
    }
    await expect(page.getByRole('img', { name: 'Code QR qui ouvre cette liste' })).toBeVisible();
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await expect(page.getByText('Lien copié.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  });

  test('forgives what it cannot show, and says it', async ({ page }) => {
    await page.goto(`${listOf([...ten, 'onzieme'])}&f=%3Cb%3E`);
    await expect(page.getByText('1 formation n’est pas montrée.')).toBeVisible();
    await expect(page.getByText('1 formation de ce lien n’est pas lisible.')).toBeVisible();
    await page.goto(listOf(['inconnue', three[0] ?? '', three[0] ?? '']));
    await expect(page.getByText(/Nous ne connaissons pas la formation «\sinconnue\s»/)).toBeVisible();
    await expect(titles(page)).toHaveCount(1);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole and can be changed, and a training opens a list of its own', async ({ page }) => {
    await page.goto(`/formations/${three[0]}`);
    await addButton(page).click();
    await expect(page).toHaveURL(listOf(three.slice(0, 1)));
    await page.goto(listOf(three));
    await expect(titles(page)).toHaveCount(3);
    await expect(page.getByRole('img', { name: 'Code QR qui ouvre cette liste' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copier le lien' })).toBeHidden();
    await page.getByRole('link', { name: 'Monter Cuisine et service' }).click();
    await expect(page).toHaveURL(listOf([three[0] ?? '', three[2] ?? '', three[1] ?? '']));
    await page.goto('/ma-liste');
    await expect(page.getByRole('link', { name: 'Chercher une formation' })).toBeVisible();
  });
});

test.describe('on paper', () => {
  const pagesOf = async (page: Page, slugs: readonly string[]) => {
    await page.goto(listOf(slugs));
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return {
      count: file.match(/\/Type\s*\/Page\b(?!s)/g)?.length,
      isA4: /\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/.test(file),
    };
  };

  test('three trainings take one A4 page, ten at most four', async ({ page, isMobile }) => {
    test.skip(isMobile, 'paper is the same for every screen');
    expect(await pagesOf(page, three)).toEqual({ count: 1, isA4: true });
    // The longest titles, several sites, opening words of two lines.
    expect(await pagesOf(page, ten.slice(-3))).toEqual({ count: 1, isA4: true });
    expect((await pagesOf(page, ten)).count).toBeLessThanOrEqual(4);
  });

  test('everything that matters is there, in 14 points or more', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(listOf(three));
    await expect(page.getByRole('img', { name: 'Code QR qui ouvre cette liste' })).toBeVisible();
    await expect(page.getByText('Demandez au centre quels papiers apporter.')).toBeVisible();
    await expect(page.getByText('Chaussée de Hannut 129, 1370 Jodoigne')).toBeVisible();
    await expect(page.getByText('010 81 40 50')).toBeVisible();
    await expect(page.getByText('Rendez-vous').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /^Retirer/ })).toHaveCount(0);
    const smallest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('main *')]
          .filter((one) => one.getClientRects().length > 0 && [...one.childNodes].some((node) => node.nodeType === 3))
          .filter((one) => one.getBoundingClientRect().width > 2)
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(13.99);
  });
});

test.describe('without a network', () => {
  test.use({ allowedNoise: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to (fetch|load)|503/ });

  const isKept = (page: Page, url: string) =>
    expect
      .poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), url), { timeout: 15_000 })
      .toBe(true);

  test('a list once seen opens with its date, another page says what is kept, and back online all is new', async ({
    page,
    context,
  }, { project }) => {
    test.skip(project.name !== 'desktop', 'once is enough: it changes the data');
    const slug = 'bureautique-et-graphisme-article-23';
    const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
    await client.connect();
    const found = await client.query('SELECT plain_title FROM training WHERE slug = $1', [slug]);
    const title: string = found.rows[0].plain_title;
    const rename = (to: string) => client.query('UPDATE training SET plain_title = $1 WHERE slug = $2', [to, slug]);
    try {
      await page.goto(`/formations/${slug}`);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
      await wake(page);
      await addButton(page).click();
      await isKept(page, listOf([slug]));
      await isKept(page, '/hors-ligne');

      await context.setOffline(true);
      await page.goto('/ma-liste');
      await expect(page).toHaveURL(listOf([slug]));
      await expect(titles(page)).toHaveText(title);
      await expect(page.getByText(/Vous êtes hors ligne\. Cette page a été gardée le \d+/)).toBeVisible();
      await wake(page);
      await expect(page.getByRole('banner').getByRole('link', { name: 'Ma liste (1)' })).toBeVisible();
      await page.goto('/zones/namur');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vous êtes hors ligne');
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Ma liste', exact: true }).last().click();
      await expect(titles(page)).toHaveText(title);

      await rename('Nouveau titre');
      await context.setOffline(false);
      await expect(async () => {
        await page.goto(listOf([slug]));
        await expect(titles(page)).toHaveText('Nouveau titre', { timeout: 100 });
      }).toPass({ timeout: 3_000 });
      await expect(page.getByText('Vous êtes hors ligne')).toHaveCount(0);
    } finally {
      await rename(title);
      await client.end();
    }
  });

  test('a list changed after it was seen is kept as it is now, and erasing leaves nothing', async ({ page }) => {
    await page.goto(`/formations/${three[0]}`);
    await wake(page);
    await addButton(page).click();
    await isKept(page, listOf(three.slice(0, 1)));
    await page.goto(`/formations/${three[1]}`);
    await wake(page);
    await addButton(page).click();
    await isKept(page, listOf(three.slice(0, 2)));
    await page.goto(listOf(three.slice(0, 2)));
    await wake(page);
    await page.getByRole('button', { name: 'Effacer les données de cet appareil' }).click();
    await expect(page.getByText('C’est effacé.')).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(async () => [
          localStorage.length,
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
        ]),
      )
      .toEqual([0, 0, 0]);
  });

  test('never more than twenty pages are kept, and none of the private areas', async ({ page }) => {
    await page.goto(`/formations/${three[0]}`);
    await wake(page);
    await addButton(page).click();
    await isKept(page, listOf(three.slice(0, 1)));
    const kept = () =>
      page.evaluate(async () => {
        const name = (await caches.keys()).find((one) => one.startsWith('annuaire-pages-')) ?? '';
        return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname + new URL(url).search);
      });
    await page.evaluate(() => {
      for (let number = 1; number <= 24; number += 1)
        navigator.serviceWorker.controller?.postMessage(`/centres?page=${number}`);
      for (const path of ['/coordination/recherche', '/api/v1/zones', '/sw.js'])
        navigator.serviceWorker.controller?.postMessage(path);
    });
    await expect.poll(async () => (await kept()).filter((path) => path !== '/hors-ligne').length).toBe(20);
    await expect.poll(kept).toContain('/centres?page=24');
    expect((await kept()).filter((path) => /^\/(coordination|api|sw)/.test(path))).toEqual([]);
  });
});

test('the worker is asked for anew each time and serves no page of its own online', async ({ request }) => {
  const worker = await request.get('/sw.js');
  expect(worker.headers()['content-type']).toMatch(/^text\/javascript/);
  expect(worker.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect((await request.get('/')).headers()['content-security-policy']).toContain("worker-src 'self'");
  const source = await readFile('features/offline/worker.js', 'utf8');
  expect(await worker.text()).toContain(source);
});

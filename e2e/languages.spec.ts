import {
  catalogue,
  inLanguage,
  type Language,
  languages,
  onlyFrench,
  otherLanguages,
  unmarkedTexts,
} from './support/languages';
import { axeViolations, expect, test, wake } from './support/test';

const TRAINING = '/formations/nettoyage-la-calestienne';
const mainPages = [
  '/',
  '/formations',
  '/formations?q=netoyage&lieu=celles&methode=eft&rayon=100',
  '/formations?q=xyzabc',
  TRAINING,
  '/centres',
  '/centres/mode-d-emploi',
  '/zones',
  '/zones/namur',
  '/comprendre',
  '/donnees',
  '/accessibilite',
  '/introuvable',
];

const names: Record<Language, string> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
  ar: 'العربية',
  uk: 'Українська',
  tr: 'Türkçe',
};

const SEARCH = 'q=jardin&lieu=5000&rayon=50&zone=HC&zone=NA';

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('a search goes on in another language, with all that was chosen', async ({ page }) => {
      await page.goto(`/formations?${SEARCH}`);
      const header = page.getByRole('banner');
      await header.locator('summary').click();
      await expect(header.getByRole('link', { name: 'Français' })).toHaveAttribute('aria-current', 'true');
      for (const language of otherLanguages) {
        const link = header.getByRole('link', { name: names[language], exact: true });
        await expect(link).toHaveAttribute('lang', language);
        await expect(link).toHaveAttribute('hreflang', language);
        expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      await header.getByRole('link', { name: 'Українська' }).click();
      await expect(page).toHaveURL((url) => url.pathname === '/uk/formations');
      const params = new URL(page.url()).searchParams;
      expect([...params].sort()).toEqual([...new URLSearchParams(SEARCH)].sort());
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(catalogue('uk').search?.title ?? '');
      await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
    });
  });
}

test('the languages follow a search that was changed without leaving the page', async ({ page }) => {
  await page.goto('/nl/formations');
  await wake(page);
  await page.getByRole('combobox').first().fill('tuin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nl\/formations\?q=tuin/);
  const header = page.getByRole('banner');
  await header.locator('summary').click();
  await header.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(/\/de\/formations\?q=tuin/);
});

test('a language is remembered on the device, offered on the home page of another, and can be refused', async ({
  page,
}) => {
  const offer = page.getByRole('link', { name: catalogue('uk').site?.continueIn ?? '' });
  await page.goto('/');
  await expect(offer).toBeHidden();
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('banner').getByRole('link', { name: 'Українська' }).click();
  await expect(page).toHaveURL(/\/uk$/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/$/);
  await expect(offer).toBeVisible();
  await wake(page);
  await expect(offer).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await offer.click();
  await expect(page).toHaveURL(/\/uk$/);
  await page.goto('/');
  await page.getByRole('button', { name: catalogue('uk').site?.notNow ?? '' }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(offer).toBeHidden();
  expect(await page.context().cookies()).toEqual([]);
});

test('Arabic runs from the right: the page is mirrored and nothing sticks out', async ({ page, isMobile }) => {
  for (const path of mainPages) {
    await page.goto(inLanguage('ar', path));
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(out, path).toBeLessThanOrEqual(0);
  }
  const header = page.getByRole('banner');
  const brand = await header.getByRole('link', { name: catalogue('ar').site?.name ?? '' }).boundingBox();
  const switcher = await header.locator('summary').boundingBox();
  if (!brand || !switcher) throw new Error('the header is not there');
  expect(brand.x).toBeGreaterThan(switcher.x);
  await header.locator('summary').click();
  const list = await header.locator('details ul').boundingBox();
  if (!list) throw new Error('no list of languages');
  expect(list.x).toBeGreaterThanOrEqual(0);
  if (isMobile) expect(list.x + list.width).toBeLessThanOrEqual(360);
});

test('in Arabic a phone number and an address keep their order', async ({ page }) => {
  await page.goto(inLanguage('ar', '/formations?q=xyzabc'));
  const phone = page.locator('a[href^="tel:"]').first();
  const order = await phone.evaluate((link) => {
    const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
      if (digits.length === 0) continue;
      const left = (index = 0) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect().left;
      };
      return [left(digits[0]), left(digits.at(-1))];
    }
    return [];
  });
  expect(order).toHaveLength(2);
  expect(order[0]).toBeLessThan(order[1] ?? 0);
});

for (const language of otherLanguages) {
  test(`${language}: nothing sticks out`, async ({ page }) => {
    for (const path of ['/', '/formations', TRAINING, '/zones/namur']) {
      await page.goto(inLanguage(language, path));
      const out = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(out, path).toBeLessThanOrEqual(0);
    }
  });

  test(`${language}: no word of the interface is left in French`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'the words are the same on every screen');
    const french = onlyFrench(language);
    for (const path of mainPages) {
      await page.goto(inLanguage(language, path));
      const texts = await unmarkedTexts(page);
      const left = french.filter((text) =>
        texts.some((one) => one === text || (text.split(' ').length > 2 && one.includes(text))),
      );
      expect(left, path).toEqual([]);
    }
  });
}

for (const language of languages) {
  test(`${language}: every link of the main pages answers, in the language`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'the links are the same on every screen');
    test.skip(!['fr', 'ar'].includes(language), 'one way of making links: with a prefix, and without');
    test.setTimeout(240_000);
    const links = new Set<string>();
    for (const path of mainPages) {
      await page.goto(inLanguage(language, path));
      const hrefs = await page
        .locator('body a[href^="/"]:not([data-language])')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const href of hrefs) links.add(href);
    }
    expect(links.size).toBeGreaterThan(60);
    const prefix = inLanguage(language, '/').replace(/\/$/, '');
    for (const href of links) {
      if (href.startsWith('/api/')) continue;
      const { pathname } = new URL(href, 'http://x');
      if (prefix) expect(pathname === prefix || pathname.startsWith(`${prefix}/`), href).toBe(true);
      else expect(pathname, href).not.toMatch(/^\/(nl|de|en|ar|uk|tr)(\/|$)/);
      const response = await page.request.get(href);
      expect(response.status(), href).toBe(200);
      expect(await response.text(), href).toContain(`<html lang="${language}"`);
    }
  });

  test(`${language}: what does not exist is said in the language`, async ({ page }) => {
    const response = await page.request.get(inLanguage(language, '/formations/nope'));
    expect(response.status()).toBe(404);
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(catalogue(language).error?.notFoundTitle);
  });
}

test('each language of a page names all the others, and one is for everybody else', async ({ page }) => {
  const linksOf = async (path: string) => {
    const html = await (await page.request.get(path)).text();
    const tags = [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)];
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    return { alternates: tags.map(([, language, href]) => [language, href?.replaceAll('&amp;', '&')]), canonical };
  };
  for (const path of ['/', '/formations?q=jardin&zone=NA', TRAINING, '/zones/namur', '/centres?page=2', '/donnees']) {
    const { alternates } = await linksOf(path);
    expect(alternates.map(([language]) => language)).toEqual([...languages, 'x-default']);
    for (const [, href = ''] of alternates) {
      const other = await linksOf(href);
      expect(other.alternates, href).toEqual(alternates);
      expect(other.canonical?.replaceAll('&amp;', '&')).toBe(href);
    }
  }
});

test('the sitemap names every page in every language', async ({ page }) => {
  const response = await page.request.get('/sitemap.xml');
  expect(response.headers()['content-type']).toContain('xml');
  const xml = await response.text();
  const problems = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('parsererror').length,
    xml,
  );
  expect(problems).toBe(0);
  const pages = xml.split('<url>').slice(1);
  expect(pages.length).toBeGreaterThan(100);
  for (const one of pages) expect(one.match(/hreflang="/g)).toHaveLength(languages.length + 1);
});

test('words are proposed in the language of the page', async ({ page }) => {
  await page.goto('/nl/formations');
  await wake(page);
  await page.getByRole('combobox').first().pressSequentially('tuin');
  await expect(page.getByRole('option').first()).toContainText(/tuin/i);
});

test('the map speaks the language, and its links stay in it', async ({ page }) => {
  const texts = catalogue('ar').map ?? {};
  await page.goto('/ar/formations?lieu=4000+Li%C3%A8ge&rayon=10');
  await wake(page);
  await page.locator('#carte').scrollIntoViewIfNeeded();
  await page.locator('[data-map="shown"]').waitFor();
  const map = page.getByRole('region', { name: texts.label ?? '' });
  // As on any map: west, on the left, has the smaller longitude.
  await expect(map.locator('.leaflet-container')).toHaveCSS('direction', 'ltr');
  await map.locator('.leaflet-marker-icon[role="button"]').first().press('Enter');
  const links = page.getByRole('dialog').getByRole('link');
  await expect(links.first()).toBeVisible();
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
    expect(href).toMatch(/^\/ar\//);
  }
});

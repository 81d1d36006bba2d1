import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { axeViolations, expect, test, wake } from './support/test';

const NEAR_LIEGE = '/formations?lieu=4000+Li%C3%A8ge&rayon=10';

const region = (page: Page) => page.getByRole('region', { name: 'Carte des lieux de formation' });
const markers = (page: Page) => region(page).getByRole('button', { name: /formation|lieux?/ });
const points = (page: Page) => region(page).getByRole('button', { name: /^.+\s: \d+ formations?, \d+ centres?$/ });

/** Brings the map on the screen and waits for its first points. */
async function showMap(page: Page): Promise<Locator> {
  await wake(page);
  await page.locator('#carte').scrollIntoViewIfNeeded();
  await page.locator('[data-map="shown"]').waitFor();
  return region(page);
}

test('the map library comes once the map is seen, not before', async ({ page, isMobile }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(NEAR_LIEGE);
  await wake(page);
  if (isMobile) {
    await page.waitForTimeout(500);
    expect(asked.filter((path) => path.startsWith('/api/map') || path.startsWith('/geo'))).toEqual([]);
  }
  await showMap(page);
  expect(asked).toContain('/api/map/bounds');
  expect(asked).toContain('/geo/zones.json');
});

test('a point opens a window with links, Escape gives the focus back', async ({ page }) => {
  await page.goto(NEAR_LIEGE);
  await showMap(page);
  const point = points(page).first();
  await point.focus();
  const name = await point.innerText();
  await page.keyboard.press('Enter');
  const popup = page.getByRole('dialog', { name: /^Formations à / });
  await expect(popup).toBeFocused();
  const count = Number(/(\d+) formation/.exec(name)?.[1]);
  await expect(popup.locator('a[href^="/formations/"]')).toHaveCount(count);
  await expect(popup.locator('a[href^="/centres/"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
  await expect(point).toBeFocused();
});

test('the map can be passed over by keyboard', async ({ page }) => {
  await page.goto(NEAR_LIEGE);
  await showMap(page);
  await page.getByRole('link', { name: 'Passer la carte' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-map]'))).toBeNull();
});

test('list and map point at each other', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a finger does not hover, and the list is far from the map');
  await page.goto(NEAR_LIEGE);
  await showMap(page);
  const item = page.locator('#resultats > li[data-points]').first();
  await item.hover();
  const sign = region(page).locator('[class*="highlighted"]');
  await expect(sign).toHaveCount(1);
  const [name = ''] = (await sign.innerText()).split('\n').slice(-1);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(sign).toHaveCount(0);
  await markers(page).filter({ hasText: name }).hover();
  await expect(item).toHaveClass(/is-highlighted/);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.locator('#resultats > li[data-highlighted]')).toHaveCount(0);
  await expect(region(page).locator('[class*="highlighted"]')).toHaveCount(0);
});

test('a moved map offers to search there, in words', async ({ page, isMobile }) => {
  await page.goto(NEAR_LIEGE);
  const map = await showMap(page);
  const offer = map.getByRole('button', { name: /^Chercher autour de .+ \(\d+ km\)$/ });
  await expect(offer).toHaveCount(0);
  if (isMobile) {
    await map.getByRole('button', { name: 'Agrandir la carte', exact: true }).click();
  } else {
    const box = await map.boundingBox();
    if (!box) throw new Error('the map has no box');
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 260, box.y + 60, { steps: 8 });
    await page.mouse.up();
  }
  await expect(offer).toBeVisible();
  const [, km = ''] = /\((\d+) km\)/.exec(await offer.innerText()) ?? [];
  await offer.click();
  await expect(page).toHaveURL(new RegExp(`lieu=\\d{4}\\+.+${km === '30' ? '' : `rayon=${km}`}`));
  await expect(offer).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: `${km} km` })).toBeVisible();
});

test('a zone on the map is a link to its search, which the map then shows', async ({ page }) => {
  await page.goto('/formations');
  const map = await showMap(page);
  await map.getByRole('link', { name: /^Namur\s: \d+ centres?$/ }).click();
  await expect(page).toHaveURL(/\/formations\?zone=NA$/);
  await expect(points(page).first()).toBeVisible();
  await expect(map.getByRole('link', { name: /^Namur/ })).toHaveText(/^Namur · \d+ centres?$/);
});

test('groups open by keyboard and the focus stays on the map', async ({ page }) => {
  await page.goto('/formations?zone=LG&zone=VE');
  const map = await showMap(page);
  const group = map.getByRole('button', { name: /lieux de formation/ }).first();
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(map.getByRole('button', { name: /^Chercher autour de / })).toBeVisible();
  expect(await page.evaluate(() => Boolean(document.activeElement?.closest('[data-map]')))).toBe(true);
});

test('from far the zones are the way in: points are dots that take no tab stop', async ({ page }) => {
  await page.goto('/formations');
  const map = await showMap(page);
  await expect(map.getByRole('link', { name: /: \d+ centres?$/ })).toHaveCount(9);
  await expect(map.locator('.leaflet-marker-icon').nth(40)).toBeAttached();
  await expect(markers(page)).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);
});

test('axe finds nothing on the map, nor on an open window', async ({ page }) => {
  await page.goto(NEAR_LIEGE);
  await showMap(page);
  expect(await axeViolations(page)).toEqual([]);
  await points(page).first().press('Enter');
  const popup = page.getByRole('dialog', { name: /^Formations à / });
  await expect(popup.getByRole('link').first()).toBeVisible();
  // Not the whole page: an open window covers some of the markers, as such windows do.
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('cells answer GeoJSON and refuse what they do not understand', async ({ request }) => {
  const cell = await request.get('/api/map/8/131/86?type=metier&tri=titre&page=3');
  expect(cell.status()).toBe(200);
  expect(cell.headers()['content-type']).toBe('application/geo+json');
  const { type, features } = await cell.json();
  expect([type, features.length > 0]).toEqual(['FeatureCollection', true]);
  const [{ properties, geometry }] = features;
  expect(geometry.coordinates[0]).toBeLessThan(7);
  const point = await request.get(`/api/map/point/${encodeURIComponent(properties.id)}?type=metier`);
  expect((await point.json()).total).toBe(properties.trainings);
  for (const [path, status] of [
    ['/api/map/5/16/10', 404],
    ['/api/map/8/131/999', 404],
    ['/api/map/point/nowhere', 404],
    ['/api/map/8/131/86?type=nonsense', 400],
    ['/api/map/8/131/86?lieu=Nulle+Part', 400],
    ['/api/map/bounds?rayon=0', 400],
  ] as const) {
    const answer = await request.get(path);
    expect([path, answer.status(), answer.headers()['content-type']]).toEqual([
      path,
      status,
      'application/problem+json',
    ]);
  }
});

test.describe('when the map is broken', () => {
  test.use({ allowedNoise: /Failed to load resource|ChunkLoadError|ERR_FAILED/ });

  const expectWholePage = async (page: Page) => {
    await page.goto(NEAR_LIEGE);
    await wake(page);
    await page.locator('#carte').scrollIntoViewIfNeeded();
    await expect(page.getByText('La carte ne s’affiche pas.')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Carte des neuf zones de Wallonie' })).toBeVisible();
    await expect(page.locator('#resultats').getByRole('heading').first()).toBeVisible();
  };

  test('without its points the picture and the list stay', async ({ page }) => {
    await page.route(/\/api\/map\/\d/, (route) => route.abort());
    await expectWholePage(page);
  });

  test('without its code the picture and the list stay', async ({ page }) => {
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes('MarkerClusterGroup')) await route.abort();
      else await route.fulfill({ response });
    });
    await expectWholePage(page);
  });

  test('missing parts are said on the map and asked again', async ({ page }) => {
    await page.goto(NEAR_LIEGE);
    const map = await showMap(page);
    await page.route(/\/api\/map\/\d/, (route) => route.abort());
    await map.getByRole('button', { name: 'Réduire la carte', exact: true }).click();
    await expect(map.getByRole('alert')).toContainText('Des lieux manquent sur la carte');
    await page.unroute(/\/api\/map\/\d/);
    await map.getByRole('button', { name: 'Réessayer' }).click();
    await expect(map.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test('one finger scrolls the page over the map until the map is tapped', async ({ page, isMobile }) => {
    test.skip(!isMobile, 'there is no finger on a desktop');
    await page.goto(NEAR_LIEGE);
    const map = await showMap(page);
    await expect(map.getByText('Touchez la carte pour la déplacer')).toBeVisible();
    const canvas = map.locator('.leaflet-container');
    await expect(canvas).not.toHaveClass(/leaflet-touch-drag/);
    await canvas.tap({ position: { x: 20, y: 120 } });
    await expect(canvas).toHaveClass(/leaflet-touch-drag/);
    await expect(map.getByText('Touchez la carte pour la déplacer')).toHaveCount(0);
    await page.getByRole('heading', { name: 'Carte' }).tap();
    await expect(canvas).not.toHaveClass(/leaflet-touch-drag/);
  });

  test('a visitor who saves data is offered the map instead of sent it', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
    });
    await page.goto(NEAR_LIEGE);
    await wake(page);
    await page.locator('#carte').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Afficher la carte détaillée' }).click();
    await expect(markers(page).first()).toBeVisible();
  });
});

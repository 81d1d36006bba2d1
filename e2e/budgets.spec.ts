import { brotliCompressSync } from 'node:zlib';
import { expect, test, wake } from './support/test';

const BEFORE_FIRST_TOUCH = 24_000;
const SCRIPT_AFTER_IT = 150_000;

const longList = [
  'nettoyage-la-calestienne',
  'ouvrier-en-espaces-verts-et-nature-crabe',
  'cuisine-et-service-article-23',
  'utiliser-un-ordinateur-et-internet-lee-luxembourg',
  'apprendre-a-lire-et-a-ecrire-lee-luxembourg',
  'permis-de-conduire-theorique-lee-luxembourg',
  'apprendre-a-lire-et-a-ecrire-lee-verviers',
  'reparer-ordinateurs-smartphones-imprimantes-droit-et-devoir',
  'reprendre-confiance-et-trouver-un-metier-mode-d-emploi',
  'reprendre-confiance-trouver-un-projet-femmes-actives',
];

const paths = [
  '/',
  '/formations',
  '/formations?q=cuisine&lieu=4000&rayon=100',
  '/formations/nettoyage-la-calestienne',
  '/formations/reprendre-confiance-et-trouver-un-metier-mode-d-emploi?lieu=5000',
  '/centres',
  '/centres/mode-d-emploi',
  '/zones',
  '/zones/namur',
  '/chiffres-cles',
  '/chiffres-cles/2023',
  '/chiffres-cles/evolution',
  '/comprendre',
  '/est-ce-pour-moi',
  '/est-ce-pour-moi?habite=wallonie&ecole=cess&forem=oui&duree=18-mois',
  '/ma-liste',
  `/ma-liste?f=${longList.join('&f=')}`,
  '/hors-ligne',
  '/donnees',
  '/accessibilite',
  '/uk/accessibilite',
  '/ar',
  '/ar/formations?q=cuisine&lieu=4000&rayon=100',
  '/uk/formations',
  '/de/formations/nettoyage-la-calestienne',
  '/uk/comprendre',
];

/** Body bytes as they travel, of everything that a slow line fetches before anything is touched. */
for (const path of paths) {
  test(`${path} weighs at most 24 kB before the first touch`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '3g' } });
    });
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    const received: Record<string, number> = {};
    const urls = new Map<string, string>();
    client.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = urls.get(requestId);
      if (url?.startsWith('http')) received[url] = encodedDataLength;
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const total = Object.values(received).reduce((sum, bytes) => sum + bytes, 0);
    expect(total, JSON.stringify(received, null, 1)).toBeLessThanOrEqual(BEFORE_FIRST_TOUCH);
    expect(total).toBeGreaterThan(2_000);
  });
}

test('the script after the first touch weighs at most 150 kB without the map', async ({ page }) => {
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    if (!/\/_next\/static\/.*\.js/.test(response.url())) return;
    sizes.set(response.url(), brotliCompressSync(await response.body()).length);
  });
  await page.goto('/centres');
  await wake(page);
  await page.waitForLoadState('networkidle');
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBeGreaterThan(10_000);
  expect(total).toBeLessThanOrEqual(SCRIPT_AFTER_IT);
});

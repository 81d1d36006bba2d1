import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

/**
 * Every journey fails on a script error, on anything the content policy refuses and on any request that leaves the
 * site. A journey that breaks something on purpose allows its own noise with `test.use({ allowedNoise: /…/ })`.
 */
export const test = base.extend<{ allowedNoise: RegExp | null; guard: undefined }>({
  allowedNoise: [null, { option: true }],
  guard: [
    async ({ page, baseURL, allowedNoise }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') noise.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL) noise.push(`left the site: ${request.url()}`);
      });
      await use(undefined);
      expect(noise.filter((line) => !allowedNoise?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it is now, in few words. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** The number that the page announces, from "12 formations à 30 km…". */
export async function announcedTotal(page: Page): Promise<number> {
  const text = await page
    .getByRole('status')
    .filter({ hasText: /formation/ })
    .innerText();
  return Number.parseInt(text.replace(/\s/g, ''), 10);
}

/** Waits until the page's script listens; it comes late, at the first touch. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.dispatchEvent('body', 'pointerdown');
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
}

/** The filters, apart from titles and map, where the same words stand. */
export function filters(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Filtrer' });
}

import type { Browser, Page } from '@playwright/test';
import { becomeSlowPhone } from '@/e2e/support/slow-phone';
import { median, table } from './figures';

type Interaction = {
  name: string;
  path: string;
  /** What is touched, as the very first thing. */
  target: string;
  /** True once the touch shows that it was heard, then once it has done what it is for. */
  heard: string;
  done: string;
};

const interactions: readonly Interaction[] = [
  {
    name: 'show the filters',
    path: '/formations',
    target: 'label[for="filtres"]',
    heard: `document.querySelector('#filtres').checked`,
    done: `document.querySelector('#filtres').checked`,
  },
  {
    name: 'choose a language',
    path: '/formations',
    target: 'header summary',
    heard: `document.querySelector('header details').open`,
    done: `document.querySelector('header details').open`,
  },
  {
    name: 'add to the list',
    path: '/formations',
    target: '[data-needs-script^="liste-"]',
    heard: `document.querySelector('[data-needs-script^="liste-"]').matches('[data-heard],[aria-pressed="true"]')`,
    done: `document.querySelector('[data-needs-script^="liste-"]').matches('[aria-pressed="true"]')`,
  },
];

export type InteractionTimes = { name: string; heard: number; done: number };

/** Milliseconds from the touch to the frame that shows it, on a slow phone, with nothing in its cache. */
export async function measureInteractions(browser: Browser, site: string, count: number): Promise<InteractionTimes[]> {
  const times: InteractionTimes[] = [];
  for (const interaction of interactions) {
    const samples = [];
    for (let time = 0; time < count; time += 1) samples.push(await measureOnce(browser, site, interaction));
    times.push({
      name: interaction.name,
      heard: median(samples.map(({ heard }) => heard)),
      done: median(samples.map(({ done }) => done)),
    });
  }
  return times;
}

async function measureOnce(browser: Browser, site: string, { path, target, heard, done }: Interaction) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await becomeSlowPhone(page);
  await page.goto(`${site}${path}`);
  await page.locator(target).first().scrollIntoViewIfNeeded();
  const measured = watch(page, heard, done);
  await page.locator(target).first().tap();
  const times = await measured;
  await context.close();
  return times;
}

/** Looks at every frame, from the time stamp of the browser's own event on. */
function watch(page: Page, heard: string, done: string): Promise<{ heard: number; done: number }> {
  return page.evaluate(`new Promise((resolve) => {
    addEventListener('pointerdown', ({ timeStamp }) => {
      let firstHeard;
      const look = () => {
        const now = performance.now() - timeStamp;
        if (firstHeard === undefined && (${heard})) firstHeard = now;
        if (${done}) resolve({ heard: firstHeard, done: now });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  })`);
}

export function interactionTable(times: readonly InteractionTimes[]): string {
  const ms = (value: number) => `${Math.round(value)} ms`;
  return table(
    ['First touch of all, slow phone', 'heard', 'done'],
    times.map(({ name, heard, done }) => [name, ms(heard), ms(done)]),
  );
}

import type { Page } from '@playwright/test';

/** What is wider than the screen or than the box that cuts it off, in few words. */
export async function whatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = new Set<string>();
    if (document.documentElement.scrollWidth > width) found.add(`the page: ${document.documentElement.scrollWidth}`);
    for (const element of document.querySelectorAll('body *')) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // Texts for screen readers are one pixel large on purpose.
      const isHidden = !element.checkVisibility({ visibilityProperty: true }) || box.width <= 1 || box.height <= 1;
      if (isHidden || style.clipPath !== 'none' || element.closest('svg, .visually-hidden, .leaflet-container'))
        continue;
      const name = `${element.tagName} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
      if (box.right > width + 1 || box.left < -1) found.add(`${name} is off the screen`);
      const isTooSmall = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      const cuts = /hidden|clip/.test(style.overflow);
      if (cuts && (isTooSmall || element.scrollHeight > element.clientHeight + 1)) found.add(`${name} is cut off`);
    }
    return [...found];
  });
}

/** Links, buttons and fields smaller than 44 px. Those within a sentence, and the zones of the map, may be. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg, .visually-hidden')) continue;
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const own = (element.textContent ?? '').trim();
      const around = element.closest('p, li, dd, dt, td, caption, h1, h2, h3')?.textContent?.trim() ?? '';
      const isInSentence =
        style.display.startsWith('inline') && !(Number.parseFloat(style.minHeight) > 0) && around.length > own.length;
      if (isInSentence || style.clipPath !== 'none' || width <= 1) continue;
      if (width < 43.5 || height < 43.5) found.add(`${element.tagName} "${own}" ${width}x${height}`);
    }
    return [...found];
  });
}

/** What moves, or would move at the next change. */
export async function whatMoves(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const isSlow = transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
        return animationName !== 'none' || isSlow || scrollBehavior === 'smooth';
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );
}

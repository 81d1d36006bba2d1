import { z } from 'zod';
import { kB, table } from './figures';
import type { Page } from './front-bench';
import { fetchPage } from './http-get';

export type PageWeight = { page: Page; html: number; beforeTouch: number; scripts: number };

/** Compressed bytes of a page: all that a browser fetches by itself, and the scripts that it fetches at the first touch. */
export async function weighPage(port: number, page: Page): Promise<PageWeight> {
  const weigh = async (path: string) => (await fetchPage(port, path)).body.length;
  const sum = async (paths: Iterable<string>) => {
    const sizes = await Promise.all([...new Set(paths)].map(weigh));
    return sizes.reduce((total, size) => total + size, 0);
  };
  const html = (await fetchPage(port, page.path, 'identity')).body.toString('utf8');
  const size = await weigh(page.path);
  return {
    page,
    html: size,
    beforeTouch: size + (await sum(fetchedAtOnce(html))),
    scripts: await sum(fetchedLater(html)),
  };
}

/** Style sheets, preloads, icons of the page, pictures that are not lazy, and scripts if there were any. */
function fetchedAtOnce(html: string): string[] {
  const tags = html.match(/<(?:link|img|script|source|iframe)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const rel = attribute(tag, 'rel') ?? '';
    if (tag.startsWith('<link') && !/stylesheet|preload|icon/.test(rel)) return [];
    if (attribute(tag, 'loading') === 'lazy') return [];
    return attribute(tag, tag.startsWith('<link') ? 'href' : 'src') ?? [];
  });
}

/** The front's inline script is called with what it will load: the scripts, and the data of the page. */
function fetchedLater(html: string): string[] {
  const [, scripts, data] = /\}\)\((\[[^\]]*\]),("[^"]*")\)<\/script>/.exec(html) ?? [];
  if (scripts === undefined || data === undefined) throw new Error('the page does not name its late scripts');
  const addresses = z.array(z.string()).parse([...JSON.parse(scripts), JSON.parse(data)]);
  return addresses.filter((address) => address !== '');
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
}

export function weightTable(weights: readonly PageWeight[]): string {
  return table(
    ['Page', 'HTML', 'all before the first touch', 'scripts after it'],
    weights.map(({ page, html, beforeTouch, scripts }) => [page.name, kB(html), kB(beforeTouch), kB(scripts)]),
  );
}

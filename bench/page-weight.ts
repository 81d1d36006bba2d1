import { z } from 'zod';
import { kB, table } from './figures';
import type { Page } from './front-bench';
import { fetchPage } from './http-get';

export type PageWeight = {
  html: number;
  /** Bytes of everything fetched before the first touch, by address; the page itself first. */
  fetched: ReadonlyMap<string, number>;
  beforeTouch: number;
  scripts: number;
  /** What the scripts need to know of the page, fetched with them. */
  data: number;
};

/** Compressed bytes of a page: all that a browser fetches by itself, and the scripts that it fetches at the first touch. */
export async function weighPage(port: number, path: string): Promise<PageWeight> {
  const weigh = async (paths: Iterable<string>) =>
    new Map(
      await Promise.all(
        [...new Set(paths)].map(async (one) => [one, (await fetchPage(port, one)).body.length] as const),
      ),
    );
  const html = (await fetchPage(port, path, 'identity')).body.toString('utf8');
  const fetched = await weigh([path, ...fetchedAtOnce(html)]);
  const later = fetchedLater(html);
  return {
    html: fetched.get(path) ?? 0,
    fetched,
    beforeTouch: sum(fetched.values()),
    scripts: sum((await weigh(later.scripts)).values()),
    data: sum((await weigh(later.data)).values()),
  };
}

const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0);

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
function fetchedLater(html: string): { scripts: string[]; data: string[] } {
  const [, scripts, data] = /\}\)\((\[[^\]]*\]),("[^"]*")\)<\/script>/.exec(html) ?? [];
  if (scripts === undefined || data === undefined) throw new Error('the page does not name its late scripts');
  const addresses = z.array(z.string());
  return {
    scripts: addresses.parse(JSON.parse(scripts)),
    data: addresses.parse([JSON.parse(data)]).filter((address) => address !== ''),
  };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
}

export function weightTable(pages: readonly Page[], weights: readonly PageWeight[]): string {
  return table(
    ['Page', 'HTML', 'all before the first touch', 'scripts after it', 'data after it'],
    weights.map(({ html, beforeTouch, scripts, data }, index) => [
      pages[index]?.name ?? '',
      kB(html),
      kB(beforeTouch),
      kB(scripts),
      kB(data),
    ]),
  );
}

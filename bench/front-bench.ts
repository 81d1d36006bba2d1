import pg from 'pg';
import { zoneCodes } from '@/features/places/zones';
import { MAX_RADIUS_KM, trainingTypeParams } from '@/features/search/criteria';
import { median, p95, short, table } from './figures';
import { fetchPage } from './http-get';
import { measureRate } from './http-load';
import type { Server } from './product-server';

/** Connections that stay open, as from a busy proxy. */
const CONNECTIONS = 16;

export type PageName = 'home' | 'search' | 'training' | 'zone';
export type Page = { name: PageName; path: string };

/** One page of each kind, whatever the data holds. */
export async function listPages(databaseUrl: string): Promise<Page[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ slug: string }>(
      `SELECT slug FROM training WHERE status = 'PUBLISHED' AND id IN (SELECT training_id FROM offer)
       ORDER BY length(description) DESC, slug LIMIT 1`,
    );
    return [
      { name: 'home', path: '/' },
      { name: 'search', path: '/formations' },
      { name: 'training', path: `/formations/${rows[0]?.slug ?? ''}` },
      { name: 'zone', path: '/zones/namur' },
    ];
  } finally {
    await client.end();
  }
}

export type FrontRates = { page: Page; product: number; plain: number; p50: number; p95: number; ratio: number };

/** Front and plain Node in turn on the same bytes, several times: what slows one for a moment slows the other soon after. */
export async function compareWithPlainNode(
  pages: readonly Page[],
  product: Server,
  plain: Server,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<FrontRates[]> {
  const results: FrontRates[] = [];
  for (const page of pages) {
    const load = { connections: CONNECTIONS, nextPath: () => page.path };
    const rates: { product: number[]; plain: number[]; ratios: number[] } = { product: [], plain: [], ratios: [] };
    const latencies: number[] = [];
    for (const { port } of [product, plain]) await measureRate({ ...load, port, seconds: seconds / 2 });
    for (let round = 0; round < rounds; round += 1) {
      const ours = await measureRate({ ...load, port: product.port, seconds });
      const theirs = await measureRate({ ...load, port: plain.port, seconds });
      rates.product.push(ours.perSecond);
      rates.plain.push(theirs.perSecond);
      rates.ratios.push(ours.perSecond / theirs.perSecond);
      latencies.push(...ours.latencies);
    }
    results.push({
      page,
      product: median(rates.product),
      plain: median(rates.plain),
      ratio: median(rates.ratios),
      p50: median(latencies),
      p95: p95(latencies),
    });
  }
  return results;
}

export type UncachedRate = { perSecond: number; p50: number; p95: number };

/** Searches that nobody asked before, so that each is rendered. */
export async function measureUncached(product: Server, seconds: number): Promise<UncachedRate> {
  const searches = uncachedSearches();
  await fetchPage(product.port, searches.next().value);
  const load = { port: product.port, connections: CONNECTIONS, seconds, nextPath: () => searches.next().value };
  const { perSecond, latencies } = await measureRate(load);
  return { perSecond, p50: median(latencies), p95: p95(latencies) };
}

/** Addresses of searches with results, none twice in a run. */
export function* uncachedSearches(): Generator<string, never> {
  for (;;) {
    const number = asked;
    asked += 1;
    const rest = Math.floor(number / MAX_RADIUS_KM);
    const params = new URLSearchParams({ lieu: '5000 Namur', rayon: String((number % MAX_RADIUS_KM) + 1) });
    params.append('type', Object.values(trainingTypeParams)[rest % 3] ?? '');
    params.append('zone', zoneCodes[Math.floor(rest / 3) % zoneCodes.length] ?? '');
    if (rest >= 3 * zoneCodes.length) params.append('page', String(Math.floor(rest / 3 / zoneCodes.length) + 1));
    yield `/formations?${params}`;
  }
}

let asked = 0;

export function frontTable(rates: readonly FrontRates[], uncached: UncachedRate): string {
  const rows = rates.map(({ page, product, plain, ratio, p50, p95: slow }) => [
    page.name,
    short(product),
    short(plain),
    ratio.toFixed(2),
    `${short(p50)} / ${short(slow)}`,
  ]);
  const never = [
    'search never asked before',
    short(uncached.perSecond),
    '–',
    '–',
    `${short(uncached.p50)} / ${short(uncached.p95)}`,
  ];
  return table(
    ['Page', 'front, requests/s', 'plain Node, requests/s', 'ratio', 'front, p50 / p95 ms'],
    [...rows, never],
  );
}

import { readFile } from 'node:fs/promises';
import { table } from './figures';
import { type Page, uncachedSearches } from './front-bench';
import { measureRate } from './http-load';
import type { Server } from './product-server';

/** One request in so many is for a page that must be rendered. */
const UNCACHED_ONE_IN = 20;
const CONNECTIONS = 16;

/** Megabytes held by the server: before the load, then each second of it. */
export type MemoryUse = { before: number; during: number[]; perSecond: number };

/** Kept pages and new ones mixed, at full speed. */
export async function measureMemory(product: Server, pages: readonly Page[], seconds: number): Promise<MemoryUse> {
  const before = await residentMegabytes(product.pid);
  const during: number[] = [];
  const timer = setInterval(() => {
    residentMegabytes(product.pid).then(
      (used) => during.push(used),
      () => undefined,
    );
  }, 1_000);
  const searches = uncachedSearches();
  let asked = 0;
  const nextPath = () => {
    asked += 1;
    if (asked % UNCACHED_ONE_IN === 0) return searches.next().value;
    return pages[asked % pages.length]?.path ?? '/';
  };
  try {
    const { perSecond } = await measureRate({ port: product.port, connections: CONNECTIONS, seconds, nextPath });
    return { before, during, perSecond };
  } finally {
    clearInterval(timer);
  }
}

/** Of the whole process, all its threads; not a number where there is no /proc. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}

export function memoryTable({ before, during, perSecond }: MemoryUse): string {
  const at = (share: number) => during[Math.min(during.length - 1, Math.floor(share * during.length))] ?? Number.NaN;
  const shown = [before, at(0.25), at(0.5), at(0.75), at(1), Math.max(...during)];
  const head = ['Resident memory', 'before', '¼ of the load', '½', '¾', 'end', 'highest', 'requests/s'];
  const cells = shown.map((value) => `${Math.round(value)} MB`);
  return table(head, [[`${during.length} s of load`, ...cells, String(Math.round(perSecond))]]);
}

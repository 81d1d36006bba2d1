import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@/lib/db';
import { median, p95, short, table, times } from './figures';
import { Random } from './random';
import { type Request, type RequestKind, requestKinds } from './requests';
import type { Scale } from './scales';

export type Directory = { scale: Scale; db: Db };

/** Milliseconds by kind, then by scale; `Infinity` for a request that the database's time limit ended. */
type Samples = Map<string, Map<Scale, number[]>>;

const WORKERS = 8;
const PASSES = 2;

/**
 * One request at a time, every kind at every scale in turn, until the time is up: a machine that is busier for a moment
 * slows all of them alike.
 */
export async function measureLatencies(directories: readonly Directory[], seconds: number): Promise<Samples> {
  const samples: Samples = new Map(requestKinds.map(({ name }) => [name, new Map()]));
  const random = new Random(1);
  await inTurn(directories, 0, random, () => undefined);
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round === 0 || performance.now() < end; round += 1) {
    await inTurn(directories, round, random, (kind, scale, ms) => {
      const byScale = samples.get(kind.name);
      const list = byScale?.get(scale);
      if (list) list.push(ms);
      else byScale?.set(scale, [ms]);
    });
  }
  return samples;
}

async function inTurn(
  directories: readonly Directory[],
  round: number,
  random: Random,
  note: (kind: RequestKind, scale: Scale, ms: number) => void,
): Promise<void> {
  const order = requestKinds.map((kind) => ({ kind, place: random.next() })).sort((a, b) => a.place - b.place);
  for (const { kind } of order) {
    for (const { scale, db } of directories) {
      const start = performance.now();
      const answered = await answers(variantOf(kind, round), db);
      note(kind, scale, answered ? performance.now() - start : Number.POSITIVE_INFINITY);
    }
  }
}

/** Requests per second of the mix with eight visitors at once; the middle of several passes. */
export async function measureThroughput(
  directories: readonly Directory[],
  seconds: number,
): Promise<Map<Scale, number>> {
  const rates = new Map<Scale, number[]>();
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const { scale, db } of directories) {
      const rate = await runWorkers(db, seconds / PASSES);
      rates.set(scale, [...(rates.get(scale) ?? []), rate]);
      await delay(200);
    }
  }
  return new Map([...rates].map(([scale, list]) => [scale, list.reduce((sum, rate) => sum + rate, 0) / list.length]));
}

async function runWorkers(db: Db, seconds: number): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  const work = async (worker: number) => {
    const random = new Random(worker);
    for (let round = worker; performance.now() < end; round += 1) {
      if (await answers(variantOf(random.pick(requestKinds), round), db)) done += 1;
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));
  return (done / (performance.now() - start)) * 1000;
}

/** False when the database gave up: the product ends a statement after ten seconds. */
export async function answers(request: Request, db: Db): Promise<boolean> {
  try {
    await request(db);
    return true;
  } catch (error) {
    if (error instanceof Error && /statement timeout/.test(error.message)) return false;
    throw error;
  }
}

function variantOf({ name, variants }: RequestKind, round: number) {
  const variant = variants[round % variants.length];
  if (!variant) throw new Error(`"${name}" has no request`);
  return variant;
}

/** A row per kind and one for the mix: p50 / p95 at each scale, and how many times the p95 of the first scale. */
export function latencyTable(samples: Samples, scales: readonly Scale[]): string {
  const base = scales[0];
  const all = (scale: Scale) => [...samples.values()].flatMap((byScale) => byScale.get(scale) ?? []);
  const row = (name: string, of: (scale: Scale) => readonly number[]) => [
    name,
    ...scales.map((scale) => `${short(median(of(scale)))} / ${short(p95(of(scale)))}`),
    ...scales.slice(1).map((scale) => (base ? times(p95(of(scale)) / p95(of(base))) : '–')),
  ];
  const rows = table(
    [
      'Request',
      ...scales.map((scale) => `${scale}×: p50 / p95 ms`),
      ...scales.slice(1).map((scale) => `p95, ${scale}× : 1×`),
    ],
    [...[...samples].map(([name, byScale]) => row(name, (scale) => byScale.get(scale) ?? [])), row('**the mix**', all)],
  );
  const [rounds = 0] = [...samples.values()].map((byScale) => byScale.get(1)?.length ?? 0);
  return `${rows}\n\nMeasured ${rounds === 1 ? 'once' : `${rounds} times`} each.`;
}

export function throughputTable(rates: ReadonlyMap<Scale, number>): string {
  const [base = Number.NaN] = rates.values();
  return table(
    ['Offer', 'requests/s', 'of 1×'],
    [...rates].map(([scale, rate]) => [`${scale}×`, short(rate), times(rate / base)]),
  );
}

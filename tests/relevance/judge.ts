import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { plainText } from '@/features/lexicon/words';
import { findPlace } from '@/features/places/data';
import { noCriteria } from '@/features/search/criteria';
import { searchTrainings } from '@/features/search/data';
import type { Reading } from '@/features/search/meaning';
import type { TrainingResult } from '@/features/search/result';
import { understand } from '@/features/search/understand';
import type { Db } from '@/lib/db';

// What people type and what they should find: the files are described in README.md.

const queryRow = z.strictObject({
  query: z.string(),
  language: z.enum(['fr', 'nl', 'de', 'en', 'ar', 'uk', 'tr']),
  kind: z.string().min(1),
  place: z.string(),
  expected: z.string().min(1),
});
export type Query = z.output<typeof queryRow>;

export function readQueries(file: string): Query[] {
  const records: unknown = parse(readFileSync(new URL(file, import.meta.url), 'utf8'), { columns: true });
  return z.array(queryRow).parse(records);
}

/** `rank` of the first right training from 1, null when it is not among the first ten. */
export type Verdict = Query & { passes: boolean; rank: number | null; found: string[]; reading: Reading | null };

/** Searches as the page does and judges the first three results. */
export async function judge(db: Db, query: Query): Promise<Verdict> {
  const { meaning, reading } = await understand(db, { ...noCriteria, text: query.query, place: query.place });
  const { items, total } = await searchTrainings(db, meaning);
  const found = items.slice(0, 3).map(({ plainTitle, centre }) => `${plainTitle} (${centre.acronym ?? centre.name})`);
  const verdict = (passes: boolean, rank: number | null) => ({ ...query, passes, rank, found, reading });
  if (query.expected === 'none') return verdict(total === 0, null);
  const isForbidden = query.expected.startsWith('! ');
  const fits = await readExpectation(db, query.expected.replace(/^! /, ''));
  const index = await firstIndex(items.slice(0, 10), fits);
  if (isForbidden) return verdict(index === null || index >= 3, null);
  return verdict(index !== null && index < 3, index === null ? null : index + 1);
}

type Fits = (training: Described) => boolean;
type Described = TrainingResult & { text: string };

async function firstIndex(
  items: TrainingResult[],
  { fits, describeItem }: Awaited<ReturnType<typeof readExpectation>>,
) {
  for (const [index, item] of items.entries()) if (fits(await describeItem(item))) return index;
  return null;
}

/** Alternatives of conditions: `domain=horeca title~cuisin | centre=funoc`. */
async function readExpectation(db: Db, expected: string) {
  const alternatives = await Promise.all(
    expected
      .split(' | ')
      .map((alternative) => Promise.all(alternative.split(' ').map((text) => readCondition(db, text)))),
  );
  const fits: Fits = (training) => alternatives.some((conditions) => conditions.every((holds) => holds(training)));
  const describeItem = async (item: TrainingResult): Promise<Described> => {
    const { description } = await db.training.findUniqueOrThrow({
      where: { id: item.id },
      select: { description: true },
    });
    return { ...item, text: plainText(`${item.plainTitle} ${item.title} ${description}`) };
  };
  return { fits, describeItem };
}

async function readCondition(db: Db, text: string): Promise<Fits> {
  const [, name, raw = ''] = /^(\w+)[=~](.+)$/.exec(text) ?? [];
  const value = raw.replaceAll('_', ' ');
  const has = (whole: string) => plainText(whole).includes(plainText(value));
  switch (name) {
    case 'domain':
      return (training) => training.domain.slug === value;
    case 'type':
      return (training) => training.trainingType === value;
    case 'method':
      return (training) => training.method === value;
    case 'title':
      return (training) => has(`${training.plainTitle} ${training.title}`);
    case 'text':
      return (training) => training.text.includes(plainText(value));
    case 'centre':
      return (training) => has(`${training.centre.acronym ?? ''} ${training.centre.name}`);
    case 'at':
      return ({ sites }) =>
        sites.some((site) => site.postalCode === value || plainText(site.locality) === plainText(value));
    case 'near':
      return isNear(db, value);
    default:
      throw new Error(`a condition that nobody knows: ${text}`);
  }
}

const NEAR_KM = 30;

async function isNear(db: Db, postalCode: string): Promise<Fits> {
  const answer = await findPlace(db, postalCode);
  if (answer.kind !== 'FOUND') throw new Error(`no place ${postalCode}`);
  const { latitude, longitude } = answer.place;
  const kmPerDegree = 111.2;
  return ({ sites }) =>
    sites.some((site) => {
      const north = (site.latitude - latitude) * kmPerDegree;
      const east = (site.longitude - longitude) * kmPerDegree * Math.cos((latitude * Math.PI) / 180);
      return Math.hypot(north, east) <= NEAR_KM;
    });
}

export type Scores = { queries: number; hitAt3: number; meanReciprocalRank: number };

/** Hit@3 counts negative queries that find nothing wrong as hits; the mean reciprocal rank leaves them out. */
export function scoresOf(verdicts: readonly Verdict[]): Scores {
  const positive = verdicts.filter(({ expected }) => expected !== 'none' && !expected.startsWith('! '));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    queries: verdicts.length,
    hitAt3: mean(verdicts.map(({ passes }) => Number(passes))),
    meanReciprocalRank: mean(positive.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
  };
}

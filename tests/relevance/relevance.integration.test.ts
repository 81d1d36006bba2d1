import { beforeAll, expect, test } from 'vitest';
import { loadShippedData } from '@/features/imports/mutations';
import { readShippedData } from '@/features/imports/read-shipped-data';
import { db } from '@/lib/db';
import { judge, readQueries, scoresOf, type Verdict } from './judge';

// Floors may only rise: whoever makes the search better raises them, whoever makes it worse reads the failures.

const read = readShippedData('data');
if (!read.ok) throw new Error('the shipped data are not right');

beforeAll(() => loadShippedData(db(), read.data).then(() => undefined), 120_000);

test.each([
  { file: 'queries.csv', queries: 360, hitAt3: 0.99, meanReciprocalRank: 0.985 },
  { file: 'holdout.csv', queries: 248, hitAt3: 0.985, meanReciprocalRank: 0.98 },
  { file: 'third.csv', queries: 477, hitAt3: 0.975, meanReciprocalRank: 0.965 },
])('what people type finds what they mean: $file', { timeout: 240_000 }, async ({ file, ...floors }) => {
  const verdicts: Verdict[] = [];
  for (const query of readQueries(file)) verdicts.push(await judge(db(), query));
  const scores = scoresOf(verdicts);
  const failures = verdicts
    .filter(({ passes }) => !passes)
    .map(({ kind, query, expected, found }) => `${kind}: ${query} (${expected}) found ${found.join(' · ')}`);
  expect(scores.queries).toBeGreaterThanOrEqual(floors.queries);
  expect({ ...scores, failures }).toMatchObject({
    hitAt3: expect.toSatisfy((value: number) => value >= floors.hitAt3),
    meanReciprocalRank: expect.toSatisfy((value: number) => value >= floors.meanReciprocalRank),
  });
});

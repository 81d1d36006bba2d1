import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { countRareSearch } from './mutations';

beforeEach(() =>
  db()
    .rareSearch.deleteMany()
    .then(() => undefined),
);

const rows = () => db().rareSearch.findMany({ orderBy: [{ month: 'asc' }, { words: 'asc' }] });
const lastMonth = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
};

test('a rare search is counted by month, with what it found the last time', async () => {
  await countRareSearch(db(), 'lama', 0);
  await countRareSearch(db(), 'lama', 1);
  await countRareSearch(db(), 'yack', 0);
  expect((await rows()).map(({ words, times, results }) => [words, times, results])).toEqual([
    ['lama', 2, 1],
    ['yack', 1, 0],
  ]);
  expect((await rows()).every(({ month }) => month.getUTCDate() === 1)).toBe(true);
});

test('what stayed under three in its month is forgotten, the rest stays', async () => {
  await db().rareSearch.createMany({
    data: [
      { month: lastMonth(), words: 'seul', results: 0, times: 2 },
      { month: lastMonth(), words: 'souvent', results: 0, times: 3 },
    ],
  });
  await countRareSearch(db(), 'lama', 0);
  expect((await rows()).map(({ words }) => words)).toEqual(['souvent', 'lama']);
});

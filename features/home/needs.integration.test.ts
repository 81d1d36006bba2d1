import { beforeAll, describe, expect, test } from 'vitest';
import { loadShippedData } from '@/features/imports/mutations';
import { readShippedData } from '@/features/imports/read-shipped-data';
import { noCriteria } from '@/features/search/criteria';
import { searchTrainings } from '@/features/search/data';
import { understand } from '@/features/search/understand';
import { listWaysOut } from '@/features/search/ways-out';
import { db } from '@/lib/db';
import { needs } from './needs';

// The pictures of the home page on the directory as it ships: each leads to trainings that answer it, and near any town
// either to some or to a way out.

const read = readShippedData('data');
if (!read.ok) throw new Error('the shipped data are not right');

beforeAll(() => loadShippedData(db(), read.data).then(() => undefined));

const titles: Record<string, RegExp> = {
  francais: /français/i,
  lire: /lire|alpha|français|calcul/i,
  orientation: /métier|projet|découvrir|préparation/i,
  metier: /./,
  ordinateur: /ordinateur|informatique/i,
  permis: /permis/i,
};

describe.each(needs)('the need $slug', ({ slug, change }) => {
  test('is answered by trainings that are about it, and by several', async () => {
    const { items, total } = await search('');
    expect(total).toBeGreaterThanOrEqual(5);
    for (const { plainTitle } of items) expect(plainTitle).toMatch(titles[slug] ?? /^$/);
  });

  test.each(['Namur', 'Arlon', 'Mouscron', 'Wavre', '4700'])('is answered near %s, or has a way out', async (place) => {
    const { total, criteria, understanding } = await search(place);
    const waysOut = total === 0 ? await listWaysOut(db(), criteria, understanding) : [];
    expect(total + waysOut.length).toBeGreaterThan(0);
  });

  async function search(place: string) {
    const criteria = { ...noCriteria, ...change, place };
    const understanding = await understand(db(), criteria);
    return { ...(await searchTrainings(db(), understanding.meaning)), criteria, understanding };
  }
});

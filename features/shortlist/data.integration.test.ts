import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { insertWorld } from '@/tests/builders/world';
import { listShortlist } from './data';

beforeAll(() => insertReference(db()));
beforeEach(() => insertWorld(db(), []));

describe('a list', () => {
  test('never shows what was never for visitors, and says what has left the directory', async () => {
    for (const centreStatus of ['PUBLISHED', 'TO_VERIFY', 'ARCHIVED'] as const) {
      const centre = await aCentre(db(), { status: centreStatus });
      for (const status of ['PUBLISHED', 'TO_VERIFY', 'ARCHIVED'] as const) {
        const training = await aTraining(db(), centre, { status });
        const hidden = status === 'TO_VERIFY' || centreStatus === 'TO_VERIFY';
        const shown = status === 'PUBLISHED' && centreStatus === 'PUBLISHED';
        const [entry] = await listShortlist(db(), [training.slug]);
        expect([centreStatus, status, entry?.state]).toEqual([
          centreStatus,
          status,
          hidden ? 'UNKNOWN' : shown ? 'LISTED' : 'GONE',
        ]);
        if (hidden) expect(JSON.stringify(entry)).not.toContain(training.plainTitle);
      }
    }
  });

  test('keeps its own order, with one entry for each address', async () => {
    const centre = await aCentre(db());
    for (const slug of ['a', 'b', 'c']) await aTraining(db(), centre, { slug });
    const order = (await listShortlist(db(), ['c', 'nope', 'a', 'b'])).map(({ slug, state }) => `${slug} ${state}`);
    expect(order).toEqual(['c LISTED', 'nope UNKNOWN', 'a LISTED', 'b LISTED']);
    expect(await listShortlist(db(), [])).toEqual([]);
  });

  test('says where a training is given, or all the places of its centre, marked', async () => {
    const centre = await aCentre(db(), { phone: '081 00 00 00' });
    const namur = await aSite(db(), centre, { key: 'b', at: 'Namur' });
    await aSite(db(), centre, { key: 'a', at: 'Liège' });
    await aTraining(db(), centre, { slug: 'une', sites: [namur] });
    await aTraining(db(), centre, { slug: 'autre' });
    const places = (await listShortlist(db(), ['une', 'autre'])).map(
      (entry) =>
        entry.state === 'LISTED' && [
          entry.training.sitesAreKnown,
          entry.training.sites.map((site) => site.localityName),
        ],
    );
    expect(places).toEqual([
      [true, ['Namur']],
      [false, ['Liège', 'Namur']],
    ]);
  });
});

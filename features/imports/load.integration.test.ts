import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createDb } from '@/lib/db';
import { databaseUrl, emptyTables } from '@/tests/integration/database';
import { loadShippedData } from './mutations';
import { centreOf, fingerprints, NOTHING, NOTHING_DONE, nextRelease, sameFiles, shipped } from './test-releases';

const db = createDb(databaseUrl(), 2);
afterAll(() => db.$disconnect());
beforeEach(emptyTables);

describe('the first load', () => {
  test('brings everything', async () => {
    const result = await loadShippedData(db, shipped);
    expect(result).toEqual({
      ...NOTHING_DONE,
      domains: { ...NOTHING, added: 18 },
      keyFigures: { ...NOTHING, added: 81 },
      centres: { ...NOTHING, added: 97 },
      trainings: { ...NOTHING, added: 196 },
      concepts: { ...NOTHING, added: 2 },
      stopWords: { ...NOTHING, added: 2 },
    });
    expect({
      centres: await db.centre.count(),
      published: await db.centre.count({ where: { status: 'PUBLISHED' } }),
      sites: await db.site.count(),
      trainings: await db.training.count(),
      fromPublicSources: await db.training.count({ where: { confirmedBy: 'PUBLIC_SOURCE', sourceUrl: { not: null } } }),
      localities: await db.locality.count(),
      communes: await db.commune.count(),
      zones: await db.zone.count(),
    }).toEqual({
      centres: 97,
      published: 69,
      sites: 131,
      trainings: 196,
      fromPublicSources: 196,
      localities: 1579,
      communes: 261,
      zones: 10,
    });
  });

  test('keeps each fact of a centre', async () => {
    await loadShippedData(db, shipped);
    const centre = await db.centre.findUniqueOrThrow({
      where: { slug: 'gsara' },
      include: { sites: true, sources: true, approvals: true },
    });
    expect(centre).toMatchObject({ name: 'GSARA', legalForm: 'ASBL', status: 'PUBLISHED', version: 1 });
    expect(centre.sites.map(({ key, postalCode }) => `${key} ${postalCode}`).sort()).toEqual([
      'la-louviere 7100',
      'liege 4000',
    ]);
    expect(centre.sources).toHaveLength(2);
    expect(centre.approvals).toMatchObject([
      { method: null, startsOn: new Date('2023-01-01'), endsOn: new Date('2028-12-31') },
    ]);
    const training = await db.training.findUniqueOrThrow({
      where: { slug: 'technicien-audiovisuel-gsara' },
      include: { sites: { include: { site: true } }, domain: true },
    });
    expect(training).toMatchObject({ method: null, confirmedOn: null, confirmedOnPrecision: null });
    expect(training.domain.slug).toBe('autre');
    expect(training.sites.map(({ site }) => site.key)).toEqual(['liege']);
  });

  test('keeps how much of a date is known, whatever the time zone', async () => {
    await loadShippedData(db, shipped);
    expect(await db.training.findUniqueOrThrow({ where: { slug: 'lire-et-ecrire-funoc' } })).toMatchObject({
      confirmedOn: new Date('2002-01-01'),
      confirmedOnPrecision: 'APPROXIMATE',
    });
  });

  test('of two at once, the second finds nothing to do', async () => {
    const results = await Promise.all([loadShippedData(db, shipped), loadShippedData(db, shipped)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['LOADED', 'UNCHANGED']);
  });
});

describe('a second load', () => {
  test('of the same files does nothing', async () => {
    await loadShippedData(db, shipped);
    expect(await loadShippedData(db, shipped)).toEqual({ status: 'UNCHANGED' });
  });

  test('of other files that say the same changes no row', async () => {
    await loadShippedData(db, shipped);
    const before = await fingerprints(db);
    expect(await loadShippedData(db, sameFiles())).toEqual(NOTHING_DONE);
    expect(await fingerprints(db)).toEqual(before);
  });

  test('changes what the files changed and nothing else', async () => {
    await loadShippedData(db, shipped);
    const rowsNow = async () => (await db.centre.findMany()).map(({ slug, updatedAt }) => ({ slug, updatedAt }));
    const before = await rowsNow();
    const siteIds = (await db.site.findMany({ where: { centre: { slug: 'la-toupie' } } })).map(({ id }) => id).sort();

    const data = nextRelease((next) => {
      const centre = centreOf(next, 'la-toupie');
      centre.phone = '063 00 00 00';
      centre.sites.forEach((site) => {
        site.label = 'Atelier';
      });
    });
    expect(await loadShippedData(db, data)).toEqual({ ...NOTHING_DONE, centres: { ...NOTHING, changed: 1 } });

    const centre = await db.centre.findUniqueOrThrow({ where: { slug: 'la-toupie' }, include: { sites: true } });
    expect(centre).toMatchObject({ phone: '063 00 00 00', version: 1 });
    expect(centre.sites.map(({ label }) => label)).toEqual(['Atelier', 'Atelier']);
    expect(centre.sites.map(({ id }) => id).sort()).toEqual(siteIds);
    const others = (rows: Awaited<ReturnType<typeof rowsNow>>) => rows.filter(({ slug }) => slug !== 'la-toupie');
    expect(others(await rowsNow())).toEqual(expect.arrayContaining(others(before)));
  });

  test('that fails leaves everything as it was', async () => {
    await loadShippedData(db, shipped);
    const before = await fingerprints(db);
    const data = nextRelease((next) => {
      centreOf(next, 'la-toupie').phone = '063 00 00 00';
      const moved = centreOf(next, 'habilux').trainings.pop();
      if (moved) centreOf(next, 'la-treve').trainings.push(moved);
    });
    await expect(loadShippedData(db, data)).rejects.toThrow('cannot move to "la-treve"');
    expect(await fingerprints(db)).toEqual(before);
  });
});

import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createDb } from '@/lib/db';
import { databaseUrl, emptyTables } from '@/tests/integration/database';
import { loadShippedData } from './mutations';
import { centreOf, NOTHING_DONE, nextRelease, sameFiles, shipped, without } from './test-releases';

const db = createDb(databaseUrl(), 2);
afterAll(() => db.$disconnect());
beforeEach(emptyTables);

describe('what people edited', () => {
  const edit = { name: 'Autre nom', version: 2 };

  test('stays, in the files or gone from them', async () => {
    await loadShippedData(db, shipped);
    await db.centre.update({ where: { slug: 'funoc' }, data: edit });
    await db.centre.update({ where: { slug: 'habilux' }, data: edit });
    await db.training.update({ where: { slug: 'cariste-cof' }, data: { plainTitle: 'Clariste', version: 2 } });
    const data = nextRelease((next) => {
      centreOf(next, 'funoc').name = 'FUNOC asbl';
      without(next, 'habilux');
      for (const training of centreOf(next, 'centre-d-orientation-et-de-formation').trainings) training.hours = '100';
    });

    expect(await loadShippedData(db, data)).toMatchObject({
      centres: { changed: 0, retired: 0, kept: 1 },
      trainings: { changed: 8, retired: 2, kept: 1 },
    });
    expect(await db.centre.findUnique({ where: { slug: 'funoc' } })).toMatchObject(edit);
    expect(await db.centre.findUnique({ where: { slug: 'habilux' } })).toMatchObject({ ...edit, status: 'PUBLISHED' });
    const training = await db.training.findUnique({ where: { slug: 'cariste-cof' } });
    expect(training).toMatchObject({ plainTitle: 'Clariste', hours: null, version: 2 });
  });

  test('keeps its centre and its site when these leave the files', async () => {
    await loadShippedData(db, shipped);
    await db.training.update({ where: { slug: 'employe-de-bureau-gsara' }, data: { version: 2 } });
    const siteGone = nextRelease((next) => {
      const centre = centreOf(next, 'gsara');
      centre.sites = [];
      for (const training of centre.trainings) training.sites = null;
    });
    await loadShippedData(db, siteGone);
    const sites = await db.site.findMany({ where: { centre: { slug: 'gsara' } } });
    expect(sites.map(({ key }) => key)).toEqual(['la-louviere']);

    await loadShippedData(
      db,
      nextRelease((next) => without(next, 'gsara')),
    );
    expect(await db.centre.findUnique({ where: { slug: 'gsara' } })).toMatchObject({ status: 'PUBLISHED' });
  });

  test('and what they added themselves is not taken for something that left the files', async () => {
    await loadShippedData(db, shipped);
    await db.centre.create({ data: { slug: 'nouveau', name: 'Nouveau', status: 'PUBLISHED' } });
    await loadShippedData(db, sameFiles());
    expect(await db.centre.findUnique({ where: { slug: 'nouveau' } })).toMatchObject({ status: 'PUBLISHED' });
  });

  test('stays among domains and key figures', async () => {
    await loadShippedData(db, shipped);
    await db.domain.update({ where: { slug: 'fle' }, data: { name: 'Français' } });
    await db.keyFigure.updateMany({ where: { year: 2025, indicator: 'centres' }, data: { value: 157 } });
    await db.keyFigure.deleteMany({ where: { year: 2025, indicator: 'budget' } });
    const data = nextRelease((next) => {
      for (const figure of next.keyFigures) if (figure.year === 2025) figure.note = 'Provisoire';
      for (const domain of next.domains) domain.position += 100;
    });

    expect(await loadShippedData(db, data)).toMatchObject({
      domains: { changed: 17, kept: 1 },
      keyFigures: { kept: 2 },
    });
    expect(await db.domain.findUnique({ where: { slug: 'fle' } })).toMatchObject({ name: 'Français', position: 2 });
    expect(await db.keyFigure.findMany({ where: { year: 2025, indicator: 'centres' } })).toMatchObject([
      { note: null },
    ]);
    expect(await db.keyFigure.count({ where: { year: 2025, indicator: 'budget' } })).toBe(0);
  });
});

describe('what leaves the files', () => {
  test('is archived, and shown again when it comes back', async () => {
    await loadShippedData(db, shipped);
    const statuses = async () => {
      const centre = await db.centre.findUniqueOrThrow({ where: { slug: 'habilux' }, include: { trainings: true } });
      return [centre.status, ...centre.trainings.map(({ status }) => status)];
    };
    const gone = nextRelease((next) => without(next, 'habilux'));
    expect(await loadShippedData(db, gone)).toMatchObject({ centres: { retired: 1 }, trainings: { retired: 2 } });
    expect(await statuses()).toEqual(['ARCHIVED', 'ARCHIVED', 'ARCHIVED']);
    expect(await loadShippedData(db, { ...gone, sha256: 'again' })).toEqual(NOTHING_DONE);

    expect(await loadShippedData(db, shipped)).toMatchObject({ centres: { changed: 1 }, trainings: { changed: 2 } });
    expect(await statuses()).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
  });

  test('goes when it is a place that nobody uses, a key figure or an empty domain', async () => {
    await loadShippedData(db, shipped);
    const data = nextRelease((next) => {
      // Limal joins Wavre's row, and Habilux loses its place but not its site.
      next.localities = next.localities.filter(({ name }) => name !== 'Limal' && name !== 'Bastogne');
      next.keyFigures = next.keyFigures.filter(({ year }) => year !== 2025);
      next.domains = next.domains.filter(({ slug }) => slug !== 'logistique');
      for (const { trainings } of next.centres)
        for (const training of trainings) if (training.domain === 'logistique') training.domain = 'autre';
    });
    await loadShippedData(db, data);
    expect(await db.locality.count({ where: { name: 'Limal' } })).toBe(0);
    expect(await db.locality.count({ where: { name: 'Bastogne' } })).toBe(1);
    expect(await db.keyFigure.count({ where: { year: 2025 } })).toBe(0);
    expect(await db.domain.count({ where: { slug: 'logistique' } })).toBe(0);
  });
});

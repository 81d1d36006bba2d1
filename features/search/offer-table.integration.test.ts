import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { createDb, db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { aWorld, insertWorld } from '@/tests/builders/world';
import { databaseUrl } from '@/tests/integration/database';

// The reading table is written by triggers (migration `offer`): whatever happens to the facts, it says what its
// definition says, in the same transaction.

beforeAll(() => insertReference(db()));
beforeEach(() => insertWorld(db(), []));

const columns =
  Prisma.raw(`centre_id, training_id, site_id, is_first, site_is_known, zone_code, zones, position::text, is_exact,
  method, training_type, domain_id, sort_title, confirmed_by, confirmed_on, search_vector::text`);

const counted = Prisma.raw('zones, method, training_type, domain_id');

type Client = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Rows of the table that its definition does not give, and the reverse; the same of the counts of its trainings. */
async function differences(client: Client = db()): Promise<unknown[]> {
  const rows = await client.$queryRaw<unknown[]>`
    (SELECT 'too many' AS problem, ${columns} FROM offer EXCEPT ALL SELECT 'too many', ${columns} FROM current_offer)
    UNION ALL
    (SELECT 'missing', ${columns} FROM current_offer EXCEPT ALL SELECT 'missing', ${columns} FROM offer)`;
  const counts = await client.$queryRaw<unknown[]>`
    SELECT ${counted}, sum(trainings)::int AS too_many
    FROM (
      SELECT ${counted}, trainings FROM offer_count
      UNION ALL
      SELECT ${counted}, -1 FROM current_offer WHERE is_first AND training_id IS NOT NULL
    ) AS counts
    GROUP BY ${counted} HAVING sum(trainings) <> 0`;
  return [...rows, ...counts];
}

/** The n-th row of a table, whatever n is. */
const nth = (table: string, column: string, n: number) =>
  Prisma.sql`(SELECT ${Prisma.raw(column)} FROM ${Prisma.raw(table)} ORDER BY 1
    LIMIT 1 OFFSET ${n}::int % greatest((SELECT count(*) FROM ${Prisma.raw(table)}), 1)::int)`;

const statuses = ['PUBLISHED', 'TO_VERIFY', 'ARCHIVED'];
const at = <T>(values: readonly T[], n: number) => values[n % values.length];

/** Everything that may happen to a fact of the offer; each takes numbers that choose the rows and the values. */
const changes: Record<string, (a: number, b: number) => Prisma.Sql> = {
  'a centre appears': (a) => Prisma.sql`
    INSERT INTO centre (slug, name, status) VALUES (${`nouveau-${a}`}, 'Nouveau', 'PUBLISHED') ON CONFLICT DO NOTHING`,
  'a centre changes status': (a, b) => Prisma.sql`
    UPDATE centre SET status = ${at(statuses, b)}::publication_status WHERE id = ${nth('centre', 'id', a)}`,
  'a centre changes name': (a, b) => Prisma.sql`
    UPDATE centre SET name = ${`Maison ${b}`}, acronym = ${`M${b}`} WHERE id = ${nth('centre', 'id', a)}`,
  'a centre disappears': (a) => Prisma.sql`DELETE FROM centre WHERE id = ${nth('centre', 'id', a)}`,
  'all centres are published': () => Prisma.sql`UPDATE centre SET status = 'PUBLISHED'`,
  'a site appears': (a, b) => Prisma.sql`
    INSERT INTO site (centre_id, key, postal_code, locality_name)
    SELECT ${nth('centre', 'id', a)}, ${`nouveau-${b}`}, postal_code, name FROM locality
    WHERE name = ${nth('locality', 'name', b)} AND EXISTS (SELECT FROM centre) ON CONFLICT DO NOTHING`,
  'a site moves': (a, b) => Prisma.sql`
    UPDATE site SET (postal_code, locality_name) = (SELECT postal_code, name FROM locality WHERE name = ${nth('locality', 'name', b)})
    WHERE id = ${nth('site', 'id', a)}`,
  'a site gets its own point': (a, b) => Prisma.sql`
    UPDATE site SET exact_latitude = ${50 + (b % 7) / 10}, exact_longitude = ${4 + (b % 11) / 10} WHERE id = ${nth('site', 'id', a)}`,
  'a site loses its own point': (a) => Prisma.sql`
    UPDATE site SET exact_latitude = NULL, exact_longitude = NULL WHERE id = ${nth('site', 'id', a)}`,
  'a site changes key': (a, b) => Prisma.sql`
    UPDATE site SET key = ${`cle-${b}-`} || left(id::text, 8) WHERE id = ${nth('site', 'id', a)}`,
  'a site disappears': (a) => Prisma.sql`DELETE FROM site WHERE id = ${nth('site', 'id', a)}`,
  'a training appears': (a, b) => Prisma.sql`
    INSERT INTO training (centre_id, slug, title, plain_title, description, domain_id, status, confirmed_by, source_url)
    SELECT ${nth('centre', 'id', a)}, ${`nouvelle-${a}-${b}`}, 'Nouvelle', 'Nouvelle', 'Texte', ${nth('domain', 'id', b)},
      ${at(statuses, b)}::publication_status, 'PUBLIC_SOURCE', 'https://example.org'
    WHERE EXISTS (SELECT FROM centre) ON CONFLICT DO NOTHING`,
  'a training changes status': (a, b) => Prisma.sql`
    UPDATE training SET status = ${at(statuses, b)}::publication_status WHERE id = ${nth('training', 'id', a)}`,
  'a training changes its facts': (a, b) => Prisma.sql`
    UPDATE training SET method = ${at(['EFT', 'DEFI', null], b)}::method,
      training_type = ${at(['BASIC', null, 'VOCATIONAL'], b)}::training_type, domain_id = ${nth('domain', 'id', b)},
      plain_title = ${`Titre ${b}`}, description = ${`Texte ${b}`}
    WHERE id = ${nth('training', 'id', a)}`,
  'a training is confirmed': (a, b) => Prisma.sql`
    UPDATE training SET confirmed_by = 'CENTRE', confirmed_on = date '2025-01-01' + ${b % 500}::int,
      confirmed_on_precision = 'DAY' WHERE id = ${nth('training', 'id', a)}`,
  'a training disappears': (a) => Prisma.sql`DELETE FROM training WHERE id = ${nth('training', 'id', a)}`,
  'all trainings are archived': () => Prisma.sql`UPDATE training SET status = 'ARCHIVED'`,
  'all trainings are published': () => Prisma.sql`UPDATE training SET status = 'PUBLISHED'`,
  'a training gets a known site': (a, b) => Prisma.sql`
    INSERT INTO training_site (training_id, site_id, centre_id)
    SELECT training.id, site.id, site.centre_id FROM training JOIN site USING (centre_id)
    WHERE training.id = ${nth('training', 'id', a)} ORDER BY site.id LIMIT 1 OFFSET ${b % 3}::int ON CONFLICT DO NOTHING`,
  'a training moves to another site': (a, b) => Prisma.sql`
    UPDATE training_site SET site_id = other.id FROM site AS other
    WHERE training_site.training_id = ${nth('training_site', 'training_id', a)} AND other.centre_id = training_site.centre_id
      AND other.id = ${nth('site', 'id', b)}
      AND NOT EXISTS (SELECT FROM training_site AS taken
        WHERE taken.training_id = training_site.training_id AND taken.site_id = other.id)
      AND (SELECT count(*) FROM training_site AS all_of WHERE all_of.training_id = training_site.training_id) = 1`,
  'a training loses its known sites': (a) => Prisma.sql`
    DELETE FROM training_site WHERE training_id = ${nth('training_site', 'training_id', a)}`,
  'a domain changes name': (a, b) => Prisma.sql`
    UPDATE domain SET name = ${`Domaine ${b}`} WHERE id = ${nth('domain', 'id', a)}`,
  'a locality moves': (a, b) => Prisma.sql`
    UPDATE locality SET latitude = ${50 + (b % 9) / 10} WHERE name = ${nth('locality', 'name', a)}`,
  'a locality joins another commune': (a, b) => Prisma.sql`
    UPDATE locality SET nis_code = ${nth('commune', 'nis_code', b)} WHERE name = ${nth('locality', 'name', a)}`,
  'a locality changes name and postal code': (a) => Prisma.sql`
    UPDATE locality SET name = name || '-bis', postal_code = CASE postal_code WHEN '9999' THEN '9998' ELSE '9999' END
    WHERE name = ${nth('locality', 'name', a)} AND length(name) < 60`,
  'a commune joins another zone': (a, b) => Prisma.sql`
    UPDATE commune SET zone_code = ${nth('zone', 'code', b)} WHERE nis_code = ${nth('commune', 'nis_code', a)}`,
  'a commune changes name': (a, b) => Prisma.sql`
    UPDATE commune SET name = ${`Commune ${b}`} WHERE nis_code = ${nth('commune', 'nis_code', a)}`,
  'a zone changes code': (a) => Prisma.sql`
    UPDATE zone SET code = CASE code WHEN 'XX' THEN 'YY' ELSE 'XX' END WHERE code = ${nth('zone', 'code', a)}
      AND NOT EXISTS (SELECT FROM zone AS taken WHERE taken.code IN ('XX', 'YY') AND taken.code <> zone.code)`,
};

const change = fc.record({ what: fc.constantFrom(...Object.keys(changes)), a: fc.nat(50), b: fc.nat(50) });
type Change = { what: string; a: number; b: number };

const sqlOf = ({ what, a, b }: Change) => changes[what]?.(a, b) ?? Prisma.sql`SELECT 1`;

class Undo extends Error {}

describe('the reading table', () => {
  test('says what its definition says after any sequence of changes, also within their transaction', async () => {
    await holds(
      fc.asyncProperty(aWorld(4), fc.array(change, { minLength: 5, maxLength: 15 }), async (world, sequence) => {
        await insertWorld(db(), world);
        expect(await differences()).toEqual([]);
        const run = db().$transaction(async (tx) => {
          for (const one of sequence) {
            await tx.$executeRaw(sqlOf(one));
            expect(await differences(tx), one.what).toEqual([]);
          }
          throw new Undo();
        });
        await expect(run).rejects.toBeInstanceOf(Undo);
        expect(await differences()).toEqual([]);
      }),
      12,
    );
  });

  test.each(Object.keys(changes))('follows when %s', async (what) => {
    const centre = await aCentre(db());
    // Where the first localities, communes and zones are, which the changes below choose.
    const places = ['Arlon', 'Charleroi', 'Wavre'] as const;
    const sites = await Promise.all(places.map((at) => aSite(db(), centre, { at })));
    await aTraining(db(), centre);
    await aTraining(db(), centre, { sites: sites.slice(0, 1) });
    await aTraining(db(), centre, { status: 'TO_VERIFY' });
    await aTraining(db(), await aCentre(db(), { status: 'ARCHIVED' }));
    const run = db().$transaction(async (tx) => {
      let changed = 0;
      for (const n of Array(9).keys()) {
        changed += await tx.$executeRaw(sqlOf({ what, a: n % 3, b: Math.floor(n / 3) }));
        expect(await differences(tx)).toEqual([]);
      }
      expect(changed).toBeGreaterThan(0);
      throw new Undo();
    });
    await expect(run).rejects.toBeInstanceOf(Undo);
  });

  test('notices a row that is not as defined: the comparison itself can fail', async () => {
    const centre = await aCentre(db());
    await aSite(db(), centre);
    const run = db().$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE offer SET zone_code = 'LG'`;
      expect(await differences(tx)).toHaveLength(2);
      await tx.$executeRaw`INSERT INTO offer_count (zones, domain_id, trainings) VALUES ('{NA}', 1, 1)`;
      expect(await differences(tx)).toHaveLength(3);
      throw new Undo();
    });
    await expect(run).rejects.toBeInstanceOf(Undo);
  });

  test('counts the same in fewer rows once they are compacted', async () => {
    const centre = await aCentre(db());
    const site = await aSite(db(), centre);
    await aTraining(db(), centre, { sites: [site] });
    for (const name of ['Un', 'Deux', 'Trois']) await db().centre.update({ where: { id: centre.id }, data: { name } });
    // Written as if nobody had compacted meanwhile, which happens by chance.
    await db()
      .$executeRaw`INSERT INTO offer_count (zones, domain_id, trainings) VALUES ('{NA}', 1, 1), ('{NA}', 1, -1)`;
    const before = await db().offerCount.count();
    await db().$executeRaw`SELECT compact_offer_counts()`;
    expect(await db().offerCount.count()).toBeLessThan(before);
    expect(await db().offerCount.count({ where: { trainings: { lte: 0 } } })).toBe(0);
    expect(await differences()).toEqual([]);
  });

  test('is right after two writers of one centre whose changes overlap', async () => {
    const second = createDb(databaseUrl(), 1);
    try {
      const centre = await aCentre(db());
      const site = await aSite(db(), centre);
      const other = await aSite(db(), centre, { at: 'Liège' });
      let secondIsWaiting: Promise<unknown> = Promise.resolve();
      await db().$transaction(async (first) => {
        await first.training.create({ data: trainingOf(centre.id, 'premiere') });
        // The second writer begins while the first is not done: it must wait, then see what the first wrote.
        secondIsWaiting = second.$transaction(async (tx) => {
          const training = await tx.training.create({ data: trainingOf(centre.id, 'seconde') });
          await tx.trainingSite.create({ data: { trainingId: training.id, siteId: other.id, centreId: centre.id } });
        });
        await new Promise((resolve) => setTimeout(resolve, 150));
        await first.site.update({ where: { id: site.id }, data: { postalCode: '5500', localityName: 'Dinant' } });
      });
      await secondIsWaiting;
      expect(await differences()).toEqual([]);
      expect(await db().offer.count({ where: { centreId: centre.id } })).toBe(3);
    } finally {
      await second.$disconnect();
    }
  });

  test('is right after many writers of one centre at once', async () => {
    const pool = createDb(databaseUrl(), 6);
    try {
      const centre = await aCentre(pool);
      const sites = [await aSite(pool, centre), await aSite(pool, centre, { at: 'Liège' })];
      await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          n % 3 === 0
            ? aSite(pool, centre, { at: 'Tournai' })
            : aTraining(pool, centre, { sites: sites.slice(0, n % 3) }),
        ),
      );
      expect(await differences()).toEqual([]);
    } finally {
      await pool.$disconnect();
    }
  });

  // Without a lock the writer reads the commune as it was, while the change of the commune does not see its site yet.
  test('is right after a site that was added while its commune was changing zone', async () => {
    const second = createDb(databaseUrl(), 1);
    try {
      const centre = await aCentre(second);
      let added: Promise<unknown> = Promise.resolve();
      await db().$transaction(async (tx) => {
        await tx.commune.update({ where: { nisCode: '62063' }, data: { zoneCode: 'VE' } });
        added = aSite(second, centre, { at: 'Liège' });
        await Promise.race([added, new Promise((resolve) => setTimeout(resolve, 500))]);
      });
      await added;
      const stale = await differences();
      await db().commune.update({ where: { nisCode: '62063' }, data: { zoneCode: 'LG' } });
      expect(stale).toEqual([]);
    } finally {
      await second.$disconnect();
    }
  });

  function trainingOf(centreId: string, slug: string): Prisma.TrainingUncheckedCreateInput {
    return {
      centreId,
      slug,
      title: slug,
      plainTitle: slug,
      description: slug,
      domainId: 1,
      status: 'PUBLISHED',
      confirmedBy: 'PUBLIC_SOURCE',
      sourceUrl: 'https://example.org',
    };
  }
});

describe('the message that the directory changed', () => {
  const listener = new pg.Client({ connectionString: databaseUrl() });
  let heard = 0;
  beforeAll(async () => {
    await listener.connect();
    listener.on('notification', ({ channel }) => {
      heard += Number(channel === 'directory_changed');
    });
    await listener.query('LISTEN directory_changed');
  });
  afterAll(() => listener.end());

  /** How many messages some work sends. Messages come in order with the listener's own answers. */
  async function heardDuring(work: () => Promise<unknown>): Promise<number> {
    await listener.query('SELECT 1');
    heard = 0;
    await work();
    await listener.query('SELECT 1');
    return heard;
  }

  test('comes once for a transaction of many changes, when it is committed', async () => {
    const during: number[] = [];
    const after = await heardDuring(() =>
      db().$transaction(async (tx) => {
        const centre = await tx.centre.create({ data: { slug: 'un', name: 'Un', status: 'PUBLISHED' } });
        await tx.centre.update({ where: { id: centre.id }, data: { name: 'Deux' } });
        await tx.domain.updateMany({ data: { position: 1 } });
        await listener.query('SELECT 1');
        during.push(heard);
      }),
    );
    expect([...during, after]).toEqual([0, 1]);
  });

  test('comes once for each transaction', async () => {
    expect(
      await heardDuring(async () => {
        await aCentre(db());
        await aCentre(db());
      }),
    ).toBe(2);
  });

  test('does not come for what was undone', async () => {
    expect(
      await heardDuring(async () => {
        await db()
          .$transaction([
            db().centre.create({ data: { slug: 'perdu', name: 'Perdu', status: 'PUBLISHED' } }),
            db().centre.create({ data: { slug: 'perdu', name: 'Perdu', status: 'PUBLISHED' } }),
          ])
          .catch(() => undefined);
      }),
    ).toBe(0);
  });

  test('does not come for a mere reading', async () => {
    expect(await heardDuring(() => db().centre.findMany())).toBe(0);
  });
});

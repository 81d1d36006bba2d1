import 'server-only';
import type { BassinCode } from '@/features/places/zones';
import type { Db } from '@/lib/db';

export type ZonePage = {
  code: BassinCode;
  name: string;
  slug: string;
  communes: string[];
  trainings: number;
  /** Centres that train there; `otherZones` = the other bassins where each is counted too. */
  centres: { slug: string; name: string; acronym: string | null; otherZones: string[] }[];
};

/** One of the nine zones, or null. Its centres are those that `countCentresByZone` counts without criteria. */
export async function getZone(db: Db, slug: string): Promise<ZonePage | null> {
  const [row] = await db.$queryRaw<ZonePage[]>`
    SELECT zone.code, zone.name, zone.slug,
      ARRAY(SELECT commune.name FROM commune WHERE commune.zone_code = zone.code ORDER BY commune.name) AS communes,
      (SELECT count(DISTINCT training_id)::int FROM offer WHERE offer.zone_code = zone.code) AS trainings,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', centre.slug, 'name', centre.name,
          'acronym', centre.acronym, 'otherZones', ARRAY(
            SELECT DISTINCT other.name FROM offer AS elsewhere JOIN zone AS other ON other.code = elsewhere.zone_code
            WHERE elsewhere.centre_id = centre.id AND other.is_bassin AND other.code <> zone.code ORDER BY other.name))
          ORDER BY centre.name), '[]')
        FROM centre
        WHERE centre.id IN (SELECT centre_id FROM offer WHERE offer.zone_code = zone.code)) AS centres
    FROM zone
    WHERE zone.slug = ${slug} AND zone.is_bassin`;
  return row ?? null;
}

/** Trainings given in each zone; one given in several zones counts in each. */
export async function countTrainingsByZone(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ code: string; trainings: number }[]>`
    SELECT zone_code AS code, count(DISTINCT training_id)::int AS trainings
    FROM offer WHERE zone_code IS NOT NULL GROUP BY zone_code`;
  return new Map(rows.map(({ code, trainings }) => [code, trainings]));
}

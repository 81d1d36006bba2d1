import 'server-only';
import type { Place } from '@/features/places/rules';
import type { BassinCode } from '@/features/places/zones';
import type { SearchCriteria } from '@/features/search/criteria';
import { offerFilter } from '@/features/search/offer-filter';
import type { Db } from '@/lib/db';

/** Centres by zone for some criteria. A centre is in each zone where it trains, so `sum` can exceed `distinct`. */
export type CentresByZone = {
  /** Centres present in at least one of the nine zones. */
  distinct: number;
  /** The zones added up. */
  sum: number;
  /** Matching centres with no known site, in no zone. */
  unplaced: number;
  /** Matching centres that train in the German-speaking communes, outside the nine zones. */
  outside: number;
  zones: { code: BassinCode; name: string; slug: string; centres: number }[];
};

/** Rule 2 (footnote 1 of the sector's key figures), counted in the database over the rows that list and map show. */
export async function countCentresByZone(
  db: Db,
  criteria: SearchCriteria,
  place: Place | null,
): Promise<CentresByZone> {
  const filter = offerFilter(criteria, place);
  const [row] = await db.$queryRaw<CentresByZone[]>`
    WITH present AS (
      SELECT DISTINCT offer.centre_id, offer.zone_code FROM offer WHERE ${filter.all}
    ), counted AS (
      SELECT zone.code, zone.name, zone.slug, zone.is_bassin, count(present.centre_id)::int AS centres
      FROM zone LEFT JOIN present ON present.zone_code = zone.code
      GROUP BY zone.code
    )
    SELECT
      (SELECT count(DISTINCT centre_id)::int FROM present JOIN zone ON zone.code = zone_code AND is_bassin) AS distinct,
      (SELECT coalesce(sum(centres), 0)::int FROM counted WHERE is_bassin) AS sum,
      (SELECT count(*)::int FROM present WHERE zone_code IS NULL) AS unplaced,
      (SELECT coalesce(sum(centres), 0)::int FROM counted WHERE NOT is_bassin) AS outside,
      (SELECT jsonb_agg(jsonb_build_object('code', code, 'name', name, 'slug', slug, 'centres', centres) ORDER BY name)
        FROM counted WHERE is_bassin) AS zones`;
  if (!row) throw new Error('an aggregate without row');
  return row;
}

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

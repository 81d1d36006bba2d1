import 'server-only';
import type { BassinCode } from '@/features/places/zones';
import type { Db } from '@/lib/db';
import type { Meaning } from './meaning';
import { offerFilter } from './offer-filter';

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
export async function countCentresByZone(db: Db, meaning: Meaning): Promise<CentresByZone> {
  const filter = offerFilter(meaning);
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

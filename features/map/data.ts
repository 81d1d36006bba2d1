import 'server-only';
import type { Meaning } from '@/features/search/meaning';
import { offerFilter } from '@/features/search/offer-filter';
import { type MapPoint, toSteps } from '@/features/search/point-key';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/lib/db';
import { type Box, type Cell, cellBox, groupBorders } from './cells';

/** Distinct points of one cell beyond which they are shown by group: see docs/decisions/0006-map.md. */
export const MAX_POINTS = 64;
/** Rows looked at to see that a cell is crowded, before counting every one of a large offer. */
const SAMPLE = 2000;

/** `place`: the locality of a point, to tell points apart in words. */
export type PointRow = MapPoint & { sites: number; centres: number; trainings: number; place: string | null };

/**
 * Points of one square three levels below the cell: which square, counted from the south-west, and their middle. Sites
 * alone are counted: each is at one point, so that they add up, as trainings given at several sites do not.
 */
export type GroupRow = { column: number; row: number; longitude: number; latitude: number; sites: number };

export type CellContent = { kind: 'POINTS'; points: PointRow[] } | { kind: 'GROUPS'; groups: GroupRow[] };

// The same arithmetic as `toSteps`, on the same IEEE doubles.
const longitude = Prisma.sql`floor(offer.position[0] * 1e5::float8 + 0.5) / 1e5::float8`;
const latitude = Prisma.sql`floor(offer.position[1] * 1e5::float8 + 0.5) / 1e5::float8`;
/** A rounded point may lie this far from the stored one, which the index knows. */
const ROUNDING = 1e-5;

/** What the map shows in one cell: where matching trainings are given, point by point or by group. */
export async function readCell(db: Db, meaning: Meaning, cell: Cell): Promise<CellContent> {
  const here = Prisma.sql`
    offer.training_id IS NOT NULL AND ${offerFilter(meaning).all} AND ${inBox(cellBox(cell))}`;
  if (await isCrowded(db, here)) return { kind: 'GROUPS', groups: await listGroups(db, here, cell) };
  const points = await listPoints(db, here);
  if (points.length > MAX_POINTS) return { kind: 'GROUPS', groups: await listGroups(db, here, cell) };
  return { kind: 'POINTS', points };
}

/** True when a few rows show too many points already; false leaves it open. */
async function isCrowded(db: Db, here: Prisma.Sql): Promise<boolean> {
  const [row] = await db.$queryRaw<{ points: number }[]>`
    SELECT count(*)::int AS points FROM (
      SELECT DISTINCT ${longitude}, ${latitude}, offer.is_exact
      FROM (SELECT position, is_exact FROM offer WHERE ${here} LIMIT ${SAMPLE}) AS offer
    ) AS point`;
  return row !== undefined && row.points > MAX_POINTS;
}

/** At most one point more than are shown. */
async function listPoints(db: Db, here: Prisma.Sql): Promise<PointRow[]> {
  return db.$queryRaw<PointRow[]>`
    WITH point AS (
      SELECT ${longitude} AS longitude, ${latitude} AS latitude, offer.is_exact, min(offer.id) AS id,
        count(DISTINCT offer.site_id)::int AS sites, count(DISTINCT offer.centre_id)::int AS centres,
        count(DISTINCT offer.training_id)::int AS trainings
      FROM offer WHERE ${here}
      GROUP BY 1, 2, 3
      LIMIT ${MAX_POINTS + 1}
    )
    SELECT point.longitude, point.latitude, point.is_exact AS "isExact", point.sites, point.centres, point.trainings,
      site.locality_name AS place
    FROM point JOIN offer USING (id) LEFT JOIN site ON site.id = offer.site_id
    ORDER BY point.longitude, point.latitude, point.is_exact`;
}

async function listGroups(db: Db, here: Prisma.Sql, cell: Cell): Promise<GroupRow[]> {
  const { longitudes, latitudes } = groupBorders(cell);
  return db.$queryRaw<GroupRow[]>`
    SELECT width_bucket(longitude, ${longitudes}::float8[]) AS column,
      width_bucket(latitude, ${latitudes}::float8[]) AS row,
      avg(longitude) AS longitude, avg(latitude) AS latitude, count(*)::int AS sites
    FROM (
      SELECT min(${longitude}) AS longitude, min(${latitude}) AS latitude
      FROM offer WHERE ${here}
      GROUP BY offer.site_id
    ) AS site
    GROUP BY 1, 2
    ORDER BY 1, 2`;
}

/** Everywhere that matching trainings are given, as one box; null when nowhere. */
export async function findBounds(db: Db, meaning: Meaning): Promise<Box | null> {
  const [row] = await db.$queryRaw<{ [Side in keyof Box]: number | null }[]>`
    SELECT min(offer.position[0]) AS west, max(offer.position[0]) AS east,
      min(offer.position[1]) AS south, max(offer.position[1]) AS north
    FROM offer
    WHERE offer.training_id IS NOT NULL AND ${offerFilter(meaning).all}`;
  if (!row || row.west === null || row.east === null || row.south === null || row.north === null) return null;
  return { west: row.west, south: row.south, east: row.east, north: row.north };
}

/** A training at a point. `siteIsKnown` false: assumed, the sources do not say at which of the centre's sites. */
export type PointTraining = {
  slug: string;
  title: string;
  siteIsKnown: boolean;
  centreSlug: string;
  centreName: string;
  postalCode: string;
  place: string;
};

export const MAX_POINT_TRAININGS = 20;

/** The matching trainings at one point, centre by centre; `total` counts those that are left out too. */
export async function listTrainingsAt(
  db: Db,
  meaning: Meaning,
  point: MapPoint,
): Promise<{ total: number; trainings: PointTraining[] }> {
  const rows = await db.$queryRaw<(PointTraining & { total: number })[]>`
    WITH here AS (
      SELECT DISTINCT ON (offer.training_id) offer.training_id, offer.site_id, offer.site_is_known
      FROM offer
      WHERE offer.training_id IS NOT NULL AND ${offerFilter(meaning).all} AND ${isAt(point)}
      ORDER BY offer.training_id, offer.id
    )
    SELECT training.slug, training.plain_title AS title, here.site_is_known AS "siteIsKnown",
      centre.slug AS "centreSlug", centre.name AS "centreName", site.postal_code AS "postalCode",
      site.locality_name AS place, count(*) OVER ()::int AS total
    FROM here
    JOIN training ON training.id = here.training_id
    JOIN centre ON centre.id = training.centre_id
    JOIN site ON site.id = here.site_id
    ORDER BY centre.name, centre.slug, training.plain_title, training.slug
    LIMIT ${MAX_POINT_TRAININGS}`;
  return { total: rows[0]?.total ?? 0, trainings: rows.map(({ total, ...training }) => training) };
}

/** Larger boxes hold so much of the offer that the index would only cost. */
const INDEXED_DEGREES = 1;

function inBox({ west, south, east, north }: Box): Prisma.Sql {
  const exactly = Prisma.sql`${longitude} >= ${west}::float8 AND ${longitude} < ${east}::float8
    AND ${latitude} >= ${south}::float8 AND ${latitude} < ${north}::float8`;
  if (east - west > INDEXED_DEGREES) return exactly;
  return Prisma.sql`
    offer.position <@ box(point(${west - ROUNDING}::float8, ${south - ROUNDING}::float8),
      point(${east + ROUNDING}::float8, ${north + ROUNDING}::float8))
    AND ${exactly}`;
}

function isAt(point: MapPoint): Prisma.Sql {
  return Prisma.sql`
    offer.position <@ box(point(${point.longitude - ROUNDING}::float8, ${point.latitude - ROUNDING}::float8),
      point(${point.longitude + ROUNDING}::float8, ${point.latitude + ROUNDING}::float8))
    AND floor(offer.position[0] * 1e5::float8 + 0.5) = ${toSteps(point.longitude)}::float8
    AND floor(offer.position[1] * 1e5::float8 + 0.5) = ${toSteps(point.latitude)}::float8
    AND offer.is_exact = ${point.isExact}`;
}

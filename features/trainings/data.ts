import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/lib/db';

export type DomainChoice = { slug: string; name: string };

/** The domains in the order of the coordination, « Autre » last. */
export async function listDomains(db: Db): Promise<DomainChoice[]> {
  return db.domain.findMany({ select: { slug: true, name: true }, orderBy: { position: 'asc' } });
}

const siteFields = {
  id: true,
  label: true,
  street: true,
  postalCode: true,
  localityName: true,
  exactLatitude: true,
  exactLongitude: true,
  locality: {
    select: { latitude: true, longitude: true, commune: { select: { name: true, zone: true } } },
  },
} satisfies Prisma.SiteSelect;

const trainingFields = {
  slug: true,
  title: true,
  plainTitle: true,
  description: true,
  method: true,
  trainingType: true,
  duration: true,
  hours: true,
  schedule: true,
  prerequisites: true,
  infoSession: true,
  confirmedBy: true,
  confirmedOn: true,
  confirmedOnPrecision: true,
  sourceUrl: true,
  domain: { select: { slug: true, name: true } },
  sites: { select: { site: { select: siteFields } }, orderBy: { site: { key: 'asc' } } },
  centre: {
    select: {
      slug: true,
      name: true,
      acronym: true,
      phone: true,
      email: true,
      website: true,
      sites: { select: siteFields, orderBy: { key: 'asc' } },
      trainings: {
        where: { status: 'PUBLISHED' },
        select: { slug: true, plainTitle: true, trainingType: true },
        orderBy: { plainTitle: 'asc' },
      },
    },
  },
} satisfies Prisma.TrainingSelect;

export type SiteOfCentre = Prisma.SiteGetPayload<{ select: typeof siteFields }>;
export type TrainingPage = Omit<Prisma.TrainingGetPayload<{ select: typeof trainingFields }>, 'sites'> & {
  /** Where it is given; all the centre's sites when the sources do not say (`sitesAreKnown` false). */
  sites: SiteOfCentre[];
  sitesAreKnown: boolean;
};

/** A published training of a published centre, or null. */
export async function getTraining(db: Db, slug: string): Promise<TrainingPage | null> {
  const training = await db.training.findFirst({
    where: { slug, status: 'PUBLISHED', centre: { status: 'PUBLISHED' } },
    select: trainingFields,
  });
  if (!training) return null;
  const known = training.sites.map(({ site }) => site);
  return { ...training, sites: known.length ? known : training.centre.sites, sitesAreKnown: known.length > 0 };
}

export type Point = { latitude: number; longitude: number };

/** Kilometres in a straight line from a point to each of these sites, by id. */
export async function listSiteDistances(db: Db, siteIds: readonly string[], from: Point): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; km: number }[]>`
    SELECT site.id, distance_km(${from.latitude}::float8, ${from.longitude}::float8,
      coalesce(site.exact_latitude, locality.latitude), coalesce(site.exact_longitude, locality.longitude)) AS km
    FROM site JOIN locality ON (locality.postal_code, locality.name) = (site.postal_code, site.locality_name)
    WHERE site.id = ANY(${[...siteIds]}::uuid[])`;
  return new Map(rows.map(({ id, km }) => [id, km]));
}

export type SimilarTraining = { slug: string; plainTitle: string; centre: string; place: string; km: number };

const NEARBY_KM = 50;

/**
 * Trainings of the same domain in other centres nearby, the nearest first.
 *
 * Only the offers that the index finds nearest in degrees are measured in kilometres: enough for a handful of links, and
 * as quick in an offer a thousand times as large.
 */
export async function listSimilarTrainings(
  db: Db,
  to: { domain: { slug: string }; centre: { slug: string } },
  from: Point,
  limit = 4,
): Promise<SimilarTraining[]> {
  return db.$queryRaw<SimilarTraining[]>`
    SELECT training.slug, training.plain_title AS "plainTitle", centre.name AS centre, nearest.km,
      site.postal_code || ' ' || site.locality_name AS place
    FROM (
      SELECT DISTINCT ON (training_id) training_id, site_id, km
      FROM (
        SELECT training_id, site_id,
          distance_km(${from.latitude}::float8, ${from.longitude}::float8, position[1], position[0]) AS km
        FROM offer
        WHERE training_id IS NOT NULL AND position IS NOT NULL
          AND domain_id = (SELECT id FROM domain WHERE slug = ${to.domain.slug})
          AND centre_id <> (SELECT id FROM centre WHERE slug = ${to.centre.slug})
        ORDER BY position <-> point(${from.longitude}::float8, ${from.latitude}::float8)
        LIMIT 100
      ) AS around
      ORDER BY training_id, km
    ) AS nearest
    JOIN training ON training.id = nearest.training_id
    JOIN centre ON centre.id = training.centre_id
    JOIN site ON site.id = nearest.site_id
    WHERE nearest.km <= ${NEARBY_KM}
    ORDER BY nearest.km, training.plain_title, training.slug
    LIMIT ${limit}`;
}

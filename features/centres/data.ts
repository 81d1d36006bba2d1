import 'server-only';
import type { Place } from '@/features/places/rules';
import { Prisma } from '@/generated/prisma/client';
import type { Method } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';

/** Someone to call when the search does not help. */
export type HelpContact = { name: string; phone: string; locality: string | null };

/** Published centres with a known phone number: those of the zones asked for first, then the nearest to the place. */
export async function listCentresToCall(
  db: Db,
  place: Pick<Place, 'latitude' | 'longitude'> | null,
  zones: readonly string[],
  limit = 2,
): Promise<HelpContact[]> {
  const distance = place
    ? Prisma.sql`min(distance_km(${place.latitude}::float8, ${place.longitude}::float8, offer.position[1], offer.position[0]))`
    : Prisma.sql`NULL::float8`;
  return db.$queryRaw<HelpContact[]>`
    SELECT centre.name, centre.phone, min(site.locality_name) AS locality
    FROM centre
    JOIN offer ON offer.centre_id = centre.id
    JOIN site ON site.id = offer.site_id
    WHERE centre.phone IS NOT NULL
    GROUP BY centre.id
    ORDER BY bool_or(offer.zone_code = ANY (${[...zones]}::bpchar[])) DESC, ${distance}, centre.name
    LIMIT ${limit}`;
}

export const CENTRES_PER_PAGE = 100;

export type CentreListItem = {
  slug: string;
  name: string;
  acronym: string | null;
  localities: string[];
  trainings: number;
};

export async function countCentres(db: Db): Promise<number> {
  return db.centre.count({ where: { status: 'PUBLISHED' } });
}

/** Published centres by name. */
export async function listCentres(db: Db, page: number): Promise<CentreListItem[]> {
  return db.$queryRaw<CentreListItem[]>`
    SELECT centre.slug, centre.name, centre.acronym,
      ARRAY(SELECT DISTINCT locality_name FROM site WHERE site.centre_id = centre.id ORDER BY 1) AS localities,
      (SELECT count(*)::int FROM training
        WHERE training.centre_id = centre.id AND training.status = 'PUBLISHED') AS trainings
    FROM centre
    WHERE centre.status = 'PUBLISHED'
    ORDER BY centre.name, centre.id
    LIMIT ${CENTRES_PER_PAGE} OFFSET ${(page - 1) * CENTRES_PER_PAGE}`;
}

const centreFields = {
  slug: true,
  name: true,
  acronym: true,
  legalForm: true,
  federation: true,
  declaredMethods: true,
  website: true,
  phone: true,
  email: true,
  sources: { select: { url: true }, orderBy: { url: 'asc' } },
  approvals: {
    select: { method: true, number: true, startsOn: true, endsOn: true, sourceUrl: true },
    orderBy: { startsOn: 'desc' },
  },
  sites: {
    select: {
      id: true,
      label: true,
      street: true,
      postalCode: true,
      localityName: true,
      exactLatitude: true,
      locality: { select: { commune: { select: { name: true, zone: true } } } },
    },
    orderBy: { key: 'asc' },
  },
  trainings: {
    where: { status: 'PUBLISHED' },
    select: {
      slug: true,
      title: true,
      plainTitle: true,
      method: true,
      trainingType: true,
      domain: { select: { name: true } },
      confirmedBy: true,
      confirmedOn: true,
      confirmedOnPrecision: true,
    },
    orderBy: { plainTitle: 'asc' },
  },
} satisfies Prisma.CentreSelect;

export type CentrePage = Prisma.CentreGetPayload<{ select: typeof centreFields }> & {
  /** Its trainings' methods and those a source names for the centre as a whole. */
  methods: Method[];
  /** Each zone where it trains once, by name; `isBassin` false = the German-speaking communes. */
  zones: { code: string; name: string; slug: string; isBassin: boolean }[];
};

/** A published centre, or null. */
export async function getCentre(db: Db, slug: string): Promise<CentrePage | null> {
  const centre = await db.centre.findFirst({ where: { slug, status: 'PUBLISHED' }, select: centreFields });
  if (!centre) return null;
  const methods = [...centre.declaredMethods, ...centre.trainings.flatMap(({ method }) => method ?? [])];
  // Where it is counted (footnote 1): a site where nothing is taught gives no zone.
  const present = await db.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT offer.zone_code AS code FROM offer JOIN centre ON centre.id = offer.centre_id
    WHERE centre.slug = ${slug}`;
  const zones = new Map(
    centre.sites
      .map((site) => site.locality.commune.zone)
      .filter(({ code }) => present.some((zone) => zone.code === code))
      .map((zone) => [zone.code, zone]),
  );
  return {
    ...centre,
    methods: [...new Set(methods)].sort(),
    zones: [...zones.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr')),
  };
}

/** `query`: what finds its trainings by the name of the centre, as text of a `tsquery`. */
export type NamedCentre = { phrase: number; slug: string; name: string; query: string };

/**
 * The published centres that whole phrases name, by name or acronym.
 *
 * @param doubtful which of the phrases may have mistakes, or spaces too many or too few
 */
export async function findNamedCentres(
  db: Db,
  phrases: readonly string[],
  doubtful: readonly boolean[],
): Promise<NamedCentre[]> {
  if (phrases.length === 0) return [];
  return db.$queryRaw<NamedCentre[]>`
    WITH asked AS MATERIALIZED (
      SELECT phrase, search_name(text) AS name, is_doubtful
      FROM unnest(${[...phrases]}::text[], ${[...doubtful]}::boolean[]) WITH ORDINALITY AS typed(text, is_doubtful, phrase)
    )
    SELECT DISTINCT ON (asked.phrase) asked.phrase::int - 1 AS phrase, centre.slug, centre.name,
      any_phrase(ARRAY[CASE asked.name WHEN centre.plain_acronym THEN centre.acronym ELSE centre.name END], 'B')::text
        AS query
    FROM asked
    CROSS JOIN LATERAL (
      SELECT id FROM centre WHERE plain_name = asked.name
      UNION SELECT id FROM centre WHERE plain_acronym = asked.name
      UNION SELECT id FROM centre
        WHERE asked.is_doubtful AND length(asked.name) >= 6 AND plain_name % asked.name
          AND levenshtein_less_equal(replace(left(plain_name, 100), ' ', ''), replace(left(asked.name, 100), ' ', ''), 2)
            <= CASE WHEN length(asked.name) < 9 THEN 1 ELSE 2 END
    ) AS named
    JOIN centre USING (id)
    WHERE centre.status = 'PUBLISHED' AND any_phrase(ARRAY[centre.name], 'B') IS NOT NULL
    ORDER BY asked.phrase, centre.plain_name = asked.name DESC, centre.name, centre.id`;
}

/** Published centres with a word of their name that begins like this plain text, or with it as acronym. */
export async function suggestCentres(
  db: Db,
  text: string,
  limit: number,
): Promise<{ name: string; acronym: string | null }[]> {
  return db.$queryRaw<{ name: string; acronym: string | null }[]>`
    SELECT centre.name, centre.acronym
    FROM centre
    WHERE centre.status = 'PUBLISHED' AND (
      centre.plain_acronym = ${text}
      OR centre.plain_name LIKE ${`%${text}%`} AND ' ' || centre.plain_name LIKE ${`% ${text}%`})
    ORDER BY centre.plain_acronym = ${text} DESC NULLS LAST, centre.plain_name LIKE ${`${text}%`} DESC,
      centre.name, centre.id
    LIMIT ${limit}`;
}

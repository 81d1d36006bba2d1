import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/lib/db';
import type { Shortlist } from './rules';

const siteFields = { id: true, street: true, postalCode: true, localityName: true } satisfies Prisma.SiteSelect;

const listedFields = {
  slug: true,
  title: true,
  plainTitle: true,
  status: true,
  trainingType: true,
  duration: true,
  schedule: true,
  infoSession: true,
  confirmedBy: true,
  confirmedOn: true,
  confirmedOnPrecision: true,
  sites: { select: { site: { select: siteFields } }, orderBy: { site: { key: 'asc' } } },
  centre: {
    select: {
      slug: true,
      name: true,
      status: true,
      phone: true,
      email: true,
      website: true,
      sites: { select: siteFields, orderBy: { key: 'asc' } },
    },
  },
} satisfies Prisma.TrainingSelect;

type Row = Prisma.TrainingGetPayload<{ select: typeof listedFields }>;

export type ListedTraining = Omit<Row, 'sites'> & {
  /** Where it is given; all the centre's sites when the sources do not say (`sitesAreKnown` false). */
  sites: Prisma.SiteGetPayload<{ select: typeof siteFields }>[];
  sitesAreKnown: boolean;
};

/** A place of a list: a training, one that has left the directory, or an address that never was one for visitors. */
export type ListEntry =
  | { state: 'LISTED'; slug: string; training: ListedTraining }
  | { state: 'GONE'; slug: string; title: string }
  | { state: 'UNKNOWN'; slug: string };

/** What a list shows, entry by entry, in its own order. */
export async function listShortlist(db: Db, slugs: Shortlist): Promise<ListEntry[]> {
  if (slugs.length === 0) return [];
  const rows = await db.training.findMany({
    where: {
      slug: { in: [...slugs] },
      status: { in: ['PUBLISHED', 'ARCHIVED'] },
      centre: { status: { in: ['PUBLISHED', 'ARCHIVED'] } },
    },
    select: listedFields,
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return slugs.map((slug) => toEntry(slug, bySlug.get(slug)));
}

function toEntry(slug: string, row: Row | undefined): ListEntry {
  if (!row) return { state: 'UNKNOWN', slug };
  if (row.status === 'ARCHIVED' || row.centre.status === 'ARCHIVED') {
    return { state: 'GONE', slug, title: row.plainTitle };
  }
  const known = row.sites.map(({ site }) => site);
  const sites = known.length ? known : row.centre.sites;
  return { state: 'LISTED', slug, training: { ...row, sites, sitesAreKnown: known.length > 0 } };
}

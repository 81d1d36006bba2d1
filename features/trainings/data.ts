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

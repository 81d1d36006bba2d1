import type { Prisma } from '@/generated/prisma/client';
import type { CentreModel, SiteModel, TrainingModel } from '@/generated/prisma/models';
import type { Db } from '@/lib/db';
import { type DomainSlug, type PlaceName, placeRow } from './places';

// Rows as tests need them: right by themselves, each field open to change. They stand on `insertReference`.

let made = 0;

/** Tests create rows side by side: each takes its number once. */
function nextNumber(): number {
  made += 1;
  return made;
}

/** A published centre without site or training. */
export async function aCentre(
  db: Db,
  overrides: Partial<Prisma.CentreUncheckedCreateInput> = {},
): Promise<CentreModel> {
  const n = nextNumber();
  return db.centre.create({
    data: { slug: `essai-${n}`, name: `Centre ${n}`, status: 'PUBLISHED', ...overrides },
  });
}

type Owner = { id: string };

/** A site known by its locality alone. */
export async function aSite(
  db: Db,
  centre: Owner,
  { at = 'Namur', ...overrides }: Partial<Prisma.SiteUncheckedCreateInput> & { at?: PlaceName } = {},
): Promise<SiteModel> {
  const { postalCode, name } = placeRow(at);
  return db.site.create({
    data: { centreId: centre.id, key: `lieu-${nextNumber()}`, postalCode, localityName: name, ...overrides },
  });
}

type TrainingOverrides = Partial<Omit<Prisma.TrainingUncheckedCreateInput, 'sites'>> & {
  domain?: DomainSlug;
  /** Where it is given; none = not known. */
  sites?: Owner[];
};

/** A published training that the coordination confirmed, its method and type not known. */
export async function aTraining(
  db: Db,
  centre: Owner,
  { domain = 'autre', sites = [], ...overrides }: TrainingOverrides = {},
): Promise<TrainingModel> {
  const n = nextNumber();
  const { id: domainId } = await db.domain.findUniqueOrThrow({ where: { slug: domain }, select: { id: true } });
  const training = await db.training.create({
    data: {
      centreId: centre.id,
      slug: `essai-${n}`,
      title: `Formation ${n}`,
      plainTitle: `Formation ${n}`,
      description: 'Description.',
      domainId,
      status: 'PUBLISHED',
      confirmedBy: 'COORDINATION',
      confirmedOn: new Date('2026-01-15'),
      confirmedOnPrecision: 'DAY',
      ...overrides,
    },
  });
  await db.trainingSite.createMany({
    data: sites.map((site) => ({ trainingId: training.id, siteId: site.id, centreId: centre.id })),
  });
  return training;
}

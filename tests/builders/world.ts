import fc from 'fast-check';
import type { ConfirmedBy, DatePrecision, Method, PublicationStatus, TrainingType } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';
import { domainRows, type PlaceName, placeRow, placeRows } from './places';

// Random offers for properties. The plain objects below are what the oracle reads; the database gets the same as rows.

export type WorldSite = {
  id: string;
  key: string;
  at: PlaceName;
  exact: { latitude: number; longitude: number } | null;
};

export type WorldTraining = {
  id: string;
  slug: string;
  title: string;
  plainTitle: string;
  description: string;
  status: PublicationStatus;
  method: Method | null;
  trainingType: TrainingType | null;
  domain: string;
  confirmedBy: ConfirmedBy;
  confirmedOn: string | null;
  confirmedOnPrecision: DatePrecision | null;
  sourceUrl: string | null;
  /** Empty = not known. */
  siteKeys: string[];
};

export type WorldCentre = {
  id: string;
  slug: string;
  name: string;
  status: PublicationStatus;
  sites: WorldSite[];
  trainings: WorldTraining[];
};

export type World = WorldCentre[];

/** Words that share no beginning and no stem, too far from each other to be taken for a typing mistake. */
export const vocabulary = [
  'bulgom',
  'fenkarat',
  'jolvipu',
  'mistrok',
  'pavezun',
  'rhodvik',
  'tulbefim',
  'zarkopel',
] as const;
const word = fc.constantFrom(...vocabulary);

const status = fc.constantFrom<PublicationStatus>('PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'TO_VERIFY', 'ARCHIVED');
const placeName = fc.constantFrom(...placeRows.map(({ name }) => name));
// On a grid of a hundred metres: two points are never so near that rounding decides which is the nearer.
const latitude = fc.integer({ min: 49_600, max: 50_800 }).map((n) => n / 1000);
const longitude = fc.integer({ min: 3000, max: 6300 }).map((n) => n / 1000);
const day = fc.constantFrom('2025-03-31', '2025-12-01', '2026-01-15', '2026-06-30');

const confirmation: fc.Arbitrary<
  Pick<WorldTraining, 'confirmedBy' | 'confirmedOn' | 'confirmedOnPrecision' | 'sourceUrl'>
> = fc.oneof(
  fc.record({
    confirmedBy: fc.constantFrom<ConfirmedBy>('CENTRE', 'COORDINATION'),
    confirmedOn: day,
    confirmedOnPrecision: fc.constant<DatePrecision>('DAY'),
    sourceUrl: fc.constant(null),
  }),
  fc.constantFrom<Pick<WorldTraining, 'confirmedBy' | 'confirmedOn' | 'confirmedOnPrecision' | 'sourceUrl'>>(
    { confirmedBy: 'PUBLIC_SOURCE', confirmedOn: null, confirmedOnPrecision: null, sourceUrl: 'https://example.org' },
    {
      confirmedBy: 'PUBLIC_SOURCE',
      confirmedOn: '2022-01-01',
      confirmedOnPrecision: 'YEAR',
      sourceUrl: 'https://example.org',
    },
  ),
);

const training = fc
  .record({
    plainTitle: word,
    title: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
    description: word,
    status,
    method: fc.constantFrom<Method | null>('EFT', 'DEFI', null),
    trainingType: fc.constantFrom<TrainingType | null>('ORIENTATION', 'BASIC', 'VOCATIONAL', null),
    domain: fc.constantFrom(...domainRows.map(({ slug }) => slug)),
    confirmation,
    /** Which of the centre's sites; cut to those it has. */
    siteNumbers: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  })
  .map(({ confirmation: confirmed, ...fields }) => ({ ...fields, ...confirmed }));

const site = fc.record({
  at: placeName,
  exact: fc.option(fc.record({ latitude, longitude }), { freq: 2 }),
});

const centre = fc.record({
  status,
  sites: fc.array(site, { maxLength: 4 }),
  trainings: fc.array(training, { maxLength: 5 }),
});

/** @param maxCentres enough of them make lists of several pages */
export function aWorld(maxCentres: number): fc.Arbitrary<World> {
  return fc.array(centre, { maxLength: maxCentres, size: 'max' }).map((centres) =>
    centres.map(({ status: centreStatus, sites, trainings }, c) => {
      const placed = sites.map((one, s) => ({ ...one, id: uuid(1, c * 100 + s), key: `lieu-${s}` }));
      return {
        id: uuid(2, c),
        slug: `centre-${c}`,
        name: `Maison ${c}`,
        status: centreStatus,
        sites: placed,
        trainings: trainings.map(({ siteNumbers, ...fields }, t) => ({
          ...fields,
          id: uuid(3, c * 100 + t),
          slug: `formation-${c}-${t}`,
          siteKeys: siteNumbers.flatMap((n) => placed[n]?.key ?? []),
        })),
      };
    }),
  );
}

function uuid(kind: number, n: number): string {
  return `0000000${kind}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Makes the database hold this offer and no other. One statement per table, so that large worlds are quick. */
export async function insertWorld(db: Db, world: World): Promise<void> {
  const domains = new Map((await db.domain.findMany()).map(({ id, slug }) => [slug, id]));
  await db.$transaction([
    db.centre.deleteMany(),
    db.centre.createMany({
      data: world.map(({ sites: _sites, trainings: _trainings, ...fields }) => ({ ...fields })),
    }),
    db.site.createMany({
      data: world.flatMap(({ id: centreId, sites }) =>
        sites.map(({ id, key, at, exact }) => ({
          id,
          centreId,
          key,
          postalCode: placeRow(at).postalCode,
          localityName: at,
          exactLatitude: exact?.latitude ?? null,
          exactLongitude: exact?.longitude ?? null,
        })),
      ),
    }),
    db.training.createMany({
      data: world.flatMap(({ id: centreId, trainings }) =>
        trainings.map(({ siteKeys: _keys, domain, confirmedOn, ...fields }) => ({
          ...fields,
          centreId,
          domainId: domains.get(domain) ?? 0,
          confirmedOn: confirmedOn ? new Date(confirmedOn) : null,
        })),
      ),
    }),
    db.trainingSite.createMany({
      data: world.flatMap(({ id: centreId, sites, trainings }) =>
        trainings.flatMap(({ id: trainingId, siteKeys }) =>
          sites.flatMap((one) => (siteKeys.includes(one.key) ? [{ trainingId, siteId: one.id, centreId }] : [])),
        ),
      ),
    }),
  ]);
}

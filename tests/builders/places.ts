import type { Place } from '@/features/places/rules';
import type { ZoneCode } from '@/features/places/zones';
import type { Db } from '@/lib/db';

type PlaceRow = { postalCode: string; name: string; nis: string; zone: ZoneCode; latitude: number; longitude: number };

/** Real communes, at least one in each zone and two in some, so that a centre can be in several zones or twice in one. */
export const placeRows = [
  { postalCode: '1300', name: 'Wavre', nis: '25112', zone: 'BW', latitude: 50.717, longitude: 4.601 },
  { postalCode: '7000', name: 'Mons', nis: '53053', zone: 'HC', latitude: 50.454, longitude: 3.956 },
  { postalCode: '6000', name: 'Charleroi', nis: '52011', zone: 'HS', latitude: 50.411, longitude: 4.444 },
  { postalCode: '4500', name: 'Huy', nis: '61031', zone: 'HW', latitude: 50.518, longitude: 5.239 },
  { postalCode: '4000', name: 'Liège', nis: '62063', zone: 'LG', latitude: 50.633, longitude: 5.567 },
  { postalCode: '6700', name: 'Arlon', nis: '81001', zone: 'LU', latitude: 49.683, longitude: 5.817 },
  { postalCode: '6800', name: 'Libramont', nis: '84077', zone: 'LU', latitude: 49.92, longitude: 5.377 },
  { postalCode: '5000', name: 'Namur', nis: '92094', zone: 'NA', latitude: 50.467, longitude: 4.867 },
  { postalCode: '5500', name: 'Dinant', nis: '91034', zone: 'NA', latitude: 50.258, longitude: 4.912 },
  { postalCode: '4800', name: 'Verviers', nis: '63079', zone: 'VE', latitude: 50.591, longitude: 5.866 },
  { postalCode: '7500', name: 'Tournai', nis: '57081', zone: 'WP', latitude: 50.607, longitude: 3.389 },
  { postalCode: '4700', name: 'Eupen', nis: '63023', zone: 'DG', latitude: 50.628, longitude: 6.037 },
] as const satisfies readonly PlaceRow[];

export type PlaceName = (typeof placeRows)[number]['name'];

const zoneRows: { code: ZoneCode; name: string; slug: string; isBassin: boolean }[] = [
  { code: 'BW', name: 'Brabant wallon', slug: 'brabant-wallon', isBassin: true },
  { code: 'HC', name: 'Hainaut Centre', slug: 'hainaut-centre', isBassin: true },
  { code: 'HS', name: 'Hainaut Sud', slug: 'hainaut-sud', isBassin: true },
  { code: 'HW', name: 'Huy-Waremme', slug: 'huy-waremme', isBassin: true },
  { code: 'LG', name: 'Liège', slug: 'liege', isBassin: true },
  { code: 'LU', name: 'Luxembourg', slug: 'luxembourg', isBassin: true },
  { code: 'NA', name: 'Namur', slug: 'namur', isBassin: true },
  { code: 'VE', name: 'Verviers', slug: 'verviers', isBassin: true },
  { code: 'WP', name: 'Wallonie picarde', slug: 'wallonie-picarde', isBassin: true },
  { code: 'DG', name: 'Communauté germanophone', slug: 'communaute-germanophone', isBassin: false },
];

export const domainRows = [
  { slug: 'autre', name: 'Autre', position: 3 },
  { slug: 'bois', name: 'Bois', position: 2 },
  { slug: 'horeca', name: 'Horeca', position: 1 },
] as const;

export type DomainSlug = (typeof domainRows)[number]['slug'];

/** The zones, one locality per commune and three domains: what every test about the offer stands on. */
export async function insertReference(db: Db): Promise<void> {
  await db.zone.createMany({ data: zoneRows });
  await db.commune.createMany({
    data: placeRows.map(({ nis, name, zone }) => ({
      nisCode: nis,
      name,
      province: 'Namur',
      arrondissement: 'Namur',
      zoneCode: zone,
    })),
  });
  await db.locality.createMany({
    data: placeRows.map(({ postalCode, name, nis, latitude, longitude }) => ({
      postalCode,
      name,
      nisCode: nis,
      kind: 'COMMUNE',
      latitude,
      longitude,
      coordSource: 'test',
    })),
  });
  await db.domain.createMany({ data: [...domainRows] });
}

export function placeRow(name: PlaceName): PlaceRow {
  const row = placeRows.find((one) => one.name === name);
  if (!row) throw new Error(`no place ${name}`);
  return row;
}

/** A place as `findPlace` answers it. */
export function aPlace(name: PlaceName): Place {
  const { postalCode, zone, latitude, longitude } = placeRow(name);
  return { postalCode, name, commune: name, zoneCode: zone, latitude, longitude };
}

import type { Prisma } from '@/generated/prisma/client';
import type { ShippedData } from './shipped-data';

/** Zones, communes and localities are official lists that nobody edits here: the files are right. */
export async function upsertPlaces(tx: Prisma.TransactionClient, data: ShippedData): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO zone (code, name, slug, is_bassin)
    SELECT code, name, slug, is_bassin
    FROM jsonb_to_recordset(${JSON.stringify(data.zones)}::jsonb)
      AS shipped(code text, name text, slug text, is_bassin boolean)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, slug = excluded.slug, is_bassin = excluded.is_bassin
    WHERE (zone.name, zone.slug, zone.is_bassin) IS DISTINCT FROM (excluded.name, excluded.slug, excluded.is_bassin)`;
  await tx.$executeRaw`
    INSERT INTO commune (nis_code, name, name_de, province, arrondissement, zone_code)
    SELECT nis, name, name_de, province, arrondissement, zone
    FROM jsonb_to_recordset(${JSON.stringify(data.communes)}::jsonb)
      AS shipped(nis text, name text, name_de text, province text, arrondissement text, zone text)
    ON CONFLICT (nis_code) DO UPDATE SET name = excluded.name, name_de = excluded.name_de, province = excluded.province,
      arrondissement = excluded.arrondissement, zone_code = excluded.zone_code
    WHERE (commune.name, commune.name_de, commune.province, commune.arrondissement, commune.zone_code)
      IS DISTINCT FROM
      (excluded.name, excluded.name_de, excluded.province, excluded.arrondissement, excluded.zone_code)`;
  await tx.$executeRaw`
    INSERT INTO locality (postal_code, name, name_de, nis_code, kind, latitude, longitude, coord_source)
    SELECT postal_code, name, name_de, commune_nis, kind, latitude, longitude, coord_source
    FROM jsonb_to_recordset(${JSON.stringify(data.localities)}::jsonb)
      AS shipped(postal_code text, name text, name_de text, commune_nis text, kind locality_kind,
        latitude double precision, longitude double precision, coord_source text)
    ON CONFLICT (postal_code, name) DO UPDATE SET name_de = excluded.name_de, nis_code = excluded.nis_code,
      kind = excluded.kind, latitude = excluded.latitude, longitude = excluded.longitude,
      coord_source = excluded.coord_source
    WHERE (locality.name_de, locality.nis_code, locality.kind, locality.latitude, locality.longitude, locality.coord_source)
      IS DISTINCT FROM
      (excluded.name_de, excluded.nis_code, excluded.kind, excluded.latitude, excluded.longitude, excluded.coord_source)`;
}

/** After the listings, which may just have left a place: what the lists no longer name goes, unless someone is there. */
export async function removeOldPlaces(tx: Prisma.TransactionClient, data: ShippedData): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM locality
    WHERE NOT EXISTS (SELECT FROM site
        WHERE site.postal_code = locality.postal_code AND site.locality_name = locality.name)
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(${JSON.stringify(data.localities)}::jsonb)
          AS shipped(postal_code text, name text)
        WHERE shipped.postal_code = locality.postal_code AND shipped.name = locality.name)`;
  await tx.$executeRaw`
    DELETE FROM commune
    WHERE nis_code <> ALL (${data.communes.map(({ nis }) => nis)})
      AND NOT EXISTS (SELECT FROM locality WHERE locality.nis_code = commune.nis_code)`;
}

import type { Prisma } from '@/generated/prisma/client';
import { type CentreRow, type Listing, toCentreRow, toListing } from './listings';
import { type MergePlan, planMerge } from './rules';
import type { ShippedData } from './shipped-data';

const PREFIX = 'centre/';

export async function mergeCentres(
  tx: Prisma.TransactionClient,
  data: ShippedData,
  recorded: ReadonlyMap<string, string>,
): Promise<MergePlan<CentreRow>> {
  const shipped = data.centres.map((centre) => toListing(`${PREFIX}${centre.slug}`, toCentreRow(centre)));
  const slugs = [...new Set([...shipped.map(({ name }) => name), ...recorded.keys()])]
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length));
  // Locked in the order that every writer of offers uses, until the load ends: nobody edits in between.
  const rows = await tx.$queryRaw<{ slug: string; isEdited: boolean; isInUse: boolean }[]>`
    SELECT slug, version > 1 AS "isEdited",
      EXISTS (SELECT FROM training WHERE training.centre_id = centre.id AND training.version > 1) AS "isInUse"
    FROM centre WHERE slug = ANY (${slugs}) ORDER BY id FOR NO KEY UPDATE`;
  const current = new Map(rows.map(({ slug, ...row }) => [`${PREFIX}${slug}`, row]));
  const plan = planMerge(shipped, recorded, current, { restoreMissing: true });

  await writeCentres(tx, [...plan.added, ...plan.changed]);
  const retired = plan.retired.map((name) => name.slice(PREFIX.length));
  await tx.$executeRaw`
    UPDATE centre SET status = 'ARCHIVED', updated_at = now() WHERE slug = ANY (${retired})`;
  return plan;
}

// One statement for all rows of a table: the triggers then refresh the offer once per table and not once per row.
async function writeCentres(tx: Prisma.TransactionClient, listings: Listing<CentreRow>[]): Promise<void> {
  if (listings.length === 0) return;
  const centres = JSON.stringify(listings.map(({ row }) => row));
  await tx.$executeRaw`
    INSERT INTO centre (slug, name, acronym, legal_form, federation, declared_methods, website, phone, email, status,
      internal_note)
    SELECT slug, name, acronym, "legalForm", federation, methods, website, phone, email, status, note
    FROM jsonb_to_recordset(${centres}::jsonb) AS shipped(slug text, name text, acronym text, "legalForm" legal_form,
      federation text, methods method[], website text, phone text, email text, status publication_status, note text)
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name, acronym = excluded.acronym, legal_form = excluded.legal_form,
      federation = excluded.federation, declared_methods = excluded.declared_methods, website = excluded.website,
      phone = excluded.phone, email = excluded.email, status = excluded.status, internal_note = excluded.internal_note,
      updated_at = now()`;

  await tx.$executeRaw`
    DELETE FROM centre_source USING centre, jsonb_to_recordset(${centres}::jsonb) AS shipped(slug text)
    WHERE centre.id = centre_source.centre_id AND centre.slug = shipped.slug`;
  await tx.$executeRaw`
    INSERT INTO centre_source (centre_id, url)
    SELECT centre.id, url
    FROM jsonb_to_recordset(${centres}::jsonb) AS shipped(slug text, sources text[])
    JOIN centre USING (slug), unnest(shipped.sources) AS url`;

  await tx.$executeRaw`
    DELETE FROM approval USING centre, jsonb_to_recordset(${centres}::jsonb) AS shipped(slug text)
    WHERE centre.id = approval.centre_id AND centre.slug = shipped.slug`;
  await tx.$executeRaw`
    INSERT INTO approval (centre_id, method, number, starts_on, ends_on, source_url)
    SELECT centre.id, approval.method, approval.number, approval."startsOn", approval."endsOn", approval.source
    FROM jsonb_to_recordset(${centres}::jsonb) AS shipped(slug text, approvals jsonb)
    JOIN centre USING (slug), jsonb_to_recordset(shipped.approvals)
      AS approval(method method, number text, "startsOn" date, "endsOn" date, source text)`;

  await writeSites(tx, centres);
}

async function writeSites(tx: Prisma.TransactionClient, centres: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO site (centre_id, key, label, street, postal_code, locality_name)
    SELECT centre.id, site.key, site.label, site.street, site."postalCode", site.locality
    FROM jsonb_to_recordset(${centres}::jsonb) AS shipped(slug text, sites jsonb)
    JOIN centre USING (slug), jsonb_to_recordset(shipped.sites)
      AS site(key text, label text, street text, "postalCode" text, locality text)
    ON CONFLICT (centre_id, key) DO UPDATE SET label = excluded.label, street = excluded.street,
      postal_code = excluded.postal_code, locality_name = excluded.locality_name`;
  // A site that left the files stays as long as a training edited since is given there.
  await tx.$executeRaw`
    DELETE FROM site USING centre, jsonb_to_recordset(${centres}::jsonb) AS shipped(slug text, sites jsonb)
    WHERE centre.id = site.centre_id AND centre.slug = shipped.slug
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(shipped.sites) AS kept(key text) WHERE kept.key = site.key)
      AND NOT EXISTS (SELECT FROM training_site JOIN training ON training.id = training_site.training_id
        WHERE training_site.site_id = site.id AND training.version > 1)`;
}

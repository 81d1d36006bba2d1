import type { Prisma } from '@/generated/prisma/client';
import { type Listing, type TrainingRow, toListing, toTrainingRows } from './listings';
import { type MergePlan, planMerge } from './rules';
import type { ShippedData } from './shipped-data';

const PREFIX = 'training/';

export async function mergeTrainings(
  tx: Prisma.TransactionClient,
  data: ShippedData,
  recorded: ReadonlyMap<string, string>,
): Promise<MergePlan<TrainingRow>> {
  const shipped = data.centres.flatMap(toTrainingRows).map((row) => toListing(`${PREFIX}${row.slug}`, row));
  const slugs = [...new Set([...shipped.map(({ name }) => name), ...recorded.keys()])]
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length));
  const rows = await tx.$queryRaw<{ slug: string; centre: string; isEdited: boolean }[]>`
    SELECT training.slug, centre.slug AS centre, training.version > 1 AS "isEdited"
    FROM training JOIN centre ON centre.id = training.centre_id
    WHERE training.slug = ANY (${slugs}) ORDER BY training.id FOR NO KEY UPDATE OF training`;
  const current = new Map(rows.map((row) => [`${PREFIX}${row.slug}`, row]));
  const plan = planMerge(shipped, recorded, current, { restoreMissing: true });

  for (const { name, row } of plan.changed) {
    const centre = current.get(name)?.centre;
    if (centre !== row.centre) {
      throw new Error(
        `training "${row.slug}" belongs to "${centre}" and cannot move to "${row.centre}": rename it there`,
      );
    }
  }
  await writeTrainings(tx, [...plan.added, ...plan.changed]);
  const retired = plan.retired.map((name) => name.slice(PREFIX.length));
  await tx.$executeRaw`
    UPDATE training SET status = 'ARCHIVED', updated_at = now() WHERE slug = ANY (${retired})`;
  return plan;
}

async function writeTrainings(tx: Prisma.TransactionClient, listings: Listing<TrainingRow>[]): Promise<void> {
  if (listings.length === 0) return;
  const trainings = JSON.stringify(listings.map(({ row }) => row));
  const written = await tx.$executeRaw`
    INSERT INTO training (centre_id, slug, title, plain_title, description, method, training_type, domain_id, duration,
      hours, schedule, prerequisites, info_session, status, confirmed_by, confirmed_on, confirmed_on_precision,
      source_url)
    SELECT centre.id, shipped.slug, shipped.title, shipped."plainTitle", shipped.description, shipped.method,
      shipped."trainingType", domain.id, shipped.duration, shipped.hours, shipped.schedule, shipped.prerequisites,
      shipped."infoSession", shipped.status, 'PUBLIC_SOURCE', shipped."confirmedOn", shipped."confirmedOnPrecision",
      shipped.source
    FROM jsonb_to_recordset(${trainings}::jsonb) AS shipped(centre text, slug text, title text, "plainTitle" text,
      description text, method method, "trainingType" training_type, domain text, duration text, hours text,
      schedule text, prerequisites text, "infoSession" text, status publication_status, "confirmedOn" date,
      "confirmedOnPrecision" date_precision, source text)
    JOIN centre ON centre.slug = shipped.centre
    JOIN domain ON domain.slug = shipped.domain
    ON CONFLICT (slug) DO UPDATE SET title = excluded.title, plain_title = excluded.plain_title,
      description = excluded.description, method = excluded.method, training_type = excluded.training_type,
      domain_id = excluded.domain_id, duration = excluded.duration, hours = excluded.hours,
      schedule = excluded.schedule, prerequisites = excluded.prerequisites, info_session = excluded.info_session,
      status = excluded.status, confirmed_by = excluded.confirmed_by, confirmed_on = excluded.confirmed_on,
      confirmed_on_precision = excluded.confirmed_on_precision, source_url = excluded.source_url, updated_at = now()`;
  if (written !== listings.length) {
    throw new Error(`${written} trainings written instead of ${listings.length}: a centre or domain is missing`);
  }

  await tx.$executeRaw`
    DELETE FROM training_site USING training, jsonb_to_recordset(${trainings}::jsonb) AS shipped(slug text)
    WHERE training.id = training_site.training_id AND training.slug = shipped.slug`;
  // At an edited centre, a site that its people removed is left out.
  await tx.$executeRaw`
    INSERT INTO training_site (training_id, site_id, centre_id)
    SELECT training.id, site.id, site.centre_id
    FROM jsonb_to_recordset(${trainings}::jsonb) AS shipped(slug text, sites text[])
    JOIN training USING (slug)
    JOIN site ON site.centre_id = training.centre_id AND site.key = ANY (shipped.sites)`;
}

import pg from 'pg';
import type { ShippedData } from '@/features/imports/shipped-data';
import { type Batch, generateOffer } from './generated-offer';
import type { Scale } from './scales';

/** Fills a database made from the migrated one, whose reference data it keeps. */
export async function loadOffer(databaseUrl: string, data: ShippedData, scale: Scale): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'");
    await client.query('TRUNCATE centre, offer, offer_count, search_word CASCADE');
    await withoutIndexes(client, 'offer', async () => {
      await client.query('SET session_replication_role = replica');
      for (const batch of generateOffer(data, scale)) await insertBatch(client, batch);
      await client.query('SET session_replication_role = origin; ANALYZE');
      // The product's own definition, once for all.
      await client.query('SELECT refresh_offers(array_agg(id)) FROM centre');
    });
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function insertBatch(client: pg.Client, batch: Batch): Promise<void> {
  await client.query(
    `INSERT INTO centre (id, slug, name, acronym, status, phone)
     SELECT * FROM json_to_recordset($1)
       AS row(id uuid, slug text, name text, acronym text, status publication_status, phone text)`,
    [JSON.stringify(batch.centres)],
  );
  await client.query(
    `INSERT INTO site (id, centre_id, key, postal_code, locality_name, exact_latitude, exact_longitude)
     SELECT * FROM json_to_recordset($1)
       AS row(id uuid, centre_id uuid, key text, postal_code text, locality_name text, exact_latitude float8,
         exact_longitude float8)`,
    [JSON.stringify(batch.sites)],
  );
  await client.query(
    `INSERT INTO training (id, centre_id, slug, title, plain_title, description, method, training_type, domain_id,
       status, confirmed_by, confirmed_on, confirmed_on_precision, source_url)
     SELECT row.id, centre_id, row.slug, title, "plainTitle", description, method, training_type, domain.id, status,
       'PUBLIC_SOURCE', confirmed_on, confirmed_on_precision, source_url
     FROM json_to_recordset($1)
       AS row(id uuid, centre_id uuid, slug text, title text, "plainTitle" text, description text, method method,
         training_type training_type, domain text, status publication_status, confirmed_on date,
         confirmed_on_precision date_precision, source_url text)
     JOIN domain ON domain.slug = row.domain`,
    [JSON.stringify(batch.trainings)],
  );
  await client.query(
    `INSERT INTO training_site (training_id, site_id, centre_id)
     SELECT * FROM json_to_recordset($1) AS row(training_id uuid, site_id uuid, centre_id uuid)`,
    [JSON.stringify(batch.trainingSites)],
  );
}

/** Building an index once is many times faster than keeping it at each row. */
async function withoutIndexes(client: pg.Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE indrelid = $1::regclass AND NOT indisunique`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}

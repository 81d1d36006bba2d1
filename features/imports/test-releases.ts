import type { Db } from '@/lib/db';
import type { LoadResult, MergeCounts } from './mutations';
import { readShippedData } from './read-shipped-data';
import type { ShippedCentre } from './schema';
import type { ShippedData } from './shipped-data';
import { testLexicon } from './test-lexicon';

// Shared by the integration tests of the load.

const read = readShippedData('data');
if (!read.ok) throw new Error('the shipped data are not right');
/** With a lexicon of its own, small and known. */
export const shipped: ShippedData = { ...read.data, ...testLexicon };

/** The shipped data as a later release might change them. */
export function nextRelease(change: (data: ShippedData) => void): ShippedData {
  const data = structuredClone(shipped);
  change(data);
  return { ...data, sha256: `${Math.random()}` };
}

export const sameFiles = () => nextRelease(() => undefined);

export function centreOf(data: ShippedData, slug: string): ShippedCentre {
  const centre = data.centres.find((one) => one.slug === slug);
  if (!centre) throw new Error(`no centre ${slug}`);
  return centre;
}

export function without(data: ShippedData, slug: string): void {
  data.centres = data.centres.filter((centre) => centre.slug !== slug);
}

export const NOTHING: MergeCounts = { added: 0, changed: 0, retired: 0, kept: 0 };
export const NOTHING_DONE: LoadResult = {
  status: 'LOADED',
  domains: NOTHING,
  keyFigures: NOTHING,
  centres: NOTHING,
  trainings: NOTHING,
  concepts: NOTHING,
  stopWords: NOTHING,
};

const TABLES = [
  'zone',
  'commune',
  'locality',
  'domain',
  'key_figure',
  'centre',
  'centre_source',
  'approval',
  'site',
  'training',
  'training_site',
  'concept',
  'concept_name',
  'concept_word',
  'stop_word',
  'lexicon_token',
  'french_word',
];

/** A fingerprint of every row, times of change and generated keys included. */
export async function fingerprints(db: Db): Promise<Record<string, string>> {
  const tables = TABLES.map(async (table) => {
    const rows = await db.$queryRawUnsafe<{ md5: string }[]>(
      `SELECT md5(coalesce(string_agg(row_text, E'\\n' ORDER BY row_text), '')) FROM (SELECT ${table}::text AS row_text FROM ${table}) AS t`,
    );
    return [table, rows[0]?.md5 ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

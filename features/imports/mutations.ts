// No `server-only` in this feature: the load script runs it outside React, where that package refuses to be imported.
import type { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/lib/db';
import { toListing } from './listings';
import { mergeCentres } from './load-centres';
import { replaceFrenchWords } from './load-french-words';
import { mergeLexicon } from './load-lexicon';
import { removeOldPlaces, upsertPlaces } from './load-places';
import { mergeDomains, mergeKeyFigures, removeOldDomains } from './load-reference';
import { mergeTrainings } from './load-trainings';
import { type MergePlan, RETIRED } from './rules';
import type { ShippedData } from './shipped-data';

export type MergeCounts = { added: number; changed: number; retired: number; kept: number };

export type LoadResult =
  | { status: 'UNCHANGED' }
  | {
      status: 'LOADED';
      domains: MergeCounts;
      keyFigures: MergeCounts;
      centres: MergeCounts;
      trainings: MergeCounts;
      concepts: MergeCounts;
      /** Lists, one per language. */
      stopWords: MergeCounts;
    };

/** The record of the whole folder; the others are those of single listings. */
const WHOLE = 'data';
const FRENCH_WORDS = 'french-words';
const TIMEOUT_MS = 120_000;

/** Whether exactly these files were the last loaded. */
export async function isShippedDataLoaded(db: Pick<Db, 'shippedDataLoad'>, sha256: string): Promise<boolean> {
  const whole = await db.shippedDataLoad.findUnique({ where: { name: WHOLE } });
  return whole?.sha256 === sha256;
}

/**
 * Brings the database to what the files say, in one transaction, without touching what people edited since. What left
 * the files is archived; a listing that comes back is shown again.
 */
export async function loadShippedData(db: Db, data: ShippedData): Promise<LoadResult> {
  return db.$transaction(
    async (tx) => {
      // Two processes that start together take turns; the second finds nothing left to do.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('shipped_data_load'))`;
      if (await isShippedDataLoaded(tx, data.sha256)) return { status: 'UNCHANGED' };
      const records = await tx.shippedDataLoad.findMany();
      const recorded = (kind: string) =>
        new Map(records.filter(({ name }) => name.startsWith(`${kind}/`)).map(({ name, sha256 }) => [name, sha256]));

      await upsertPlaces(tx, data);
      const domains = await mergeDomains(tx, data, recorded('domain'));
      const keyFigures = await mergeKeyFigures(tx, data, recorded('key-figure'));
      const centres = await mergeCentres(tx, data, recorded('centre'));
      const trainings = await mergeTrainings(tx, data, recorded('training'));
      const lexicon = await mergeLexicon(tx, data, {
        concepts: recorded('concept'),
        stopWords: recorded('stop-words'),
      });
      const frenchWords = toListing(FRENCH_WORDS, data.frenchWords);
      const knownFrenchWords = records.find(({ name }) => name === FRENCH_WORDS);
      if (frenchWords.sha256 !== knownFrenchWords?.sha256) await replaceFrenchWords(tx, data.frenchWords);
      await removeOldDomains(tx, domains.retired);
      await removeOldPlaces(tx, data);

      const merged = [domains, keyFigures, centres, trainings, lexicon.concepts, lexicon.stopWords].map(toRecords);
      await writeRecords(tx, [{ name: WHOLE, sha256: data.sha256 }, frenchWords, ...merged.flat()]);
      return {
        status: 'LOADED',
        domains: count(domains),
        keyFigures: count(keyFigures),
        centres: count(centres),
        trainings: count(trainings),
        concepts: count(lexicon.concepts),
        stopWords: count(lexicon.stopWords),
      };
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}

type LoadRecord = { name: string; sha256: string };

function toRecords({ added, changed, retired }: MergePlan<unknown>): LoadRecord[] {
  return [
    ...[...added, ...changed].map(({ name, sha256 }) => ({ name, sha256 })),
    ...retired.map((name) => ({ name, sha256: RETIRED })),
  ];
}

async function writeRecords(tx: Prisma.TransactionClient, records: LoadRecord[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO shipped_data_load (name, sha256)
    SELECT name, sha256 FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS loaded(name text, sha256 text)
    ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, loaded_at = now()`;
}

function count({ added, changed, retired, kept }: MergePlan<unknown>): MergeCounts {
  return { added: added.length, changed: changed.length, retired: retired.length, kept: kept.length };
}

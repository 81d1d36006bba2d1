import 'server-only';
import { db } from '@/lib/db';
import { type ListEntry, listShortlist } from './data';
import { type ReadShortlist, readShortlist, SHORTLIST_PARAM } from './rules';

export type ShortlistPageData = ReadShortlist & { entries: ListEntry[] };

/** The list that an address says, with its trainings. */
export async function loadShortlist(
  searchParams: Record<string, string | string[] | undefined>,
): Promise<ShortlistPageData> {
  const given = [searchParams[SHORTLIST_PARAM] ?? []].flat();
  const read = readShortlist(new URLSearchParams(given.map((value) => [SHORTLIST_PARAM, value])));
  return { ...read, entries: await listShortlist(db(), read.slugs) };
}

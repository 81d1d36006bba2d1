import type { Listing } from './listings';

/** What the database holds now under a name. */
export type CurrentRow = {
  /** Changed by people since it was loaded. */
  isEdited: boolean;
  /** Something else stands on it, so that it cannot go. */
  isInUse?: boolean;
};

export type MergePlan<T> = {
  added: Listing<T>[];
  changed: Listing<T>[];
  /** Names that left the files. */
  retired: string[];
  /** Names whose row in the database is people's own, whatever the files say. */
  kept: string[];
};

/** Recorded in place of a fingerprint: the listing has left the files and was put away. */
export const RETIRED = 'retired';

/**
 * Decides between the files and what people did since. The files only ever touch what they themselves brought
 * (`recorded`) and nobody edited; a row of the same name that came from elsewhere is not theirs.
 */
export function planMerge<T>(
  shipped: readonly Listing<T>[],
  recorded: ReadonlyMap<string, string>,
  current: ReadonlyMap<string, CurrentRow>,
  { restoreMissing }: { restoreMissing: boolean },
): MergePlan<T> {
  const plan: MergePlan<T> = { added: [], changed: [], retired: [], kept: [] };
  for (const listing of shipped) {
    const known = recorded.get(listing.name);
    const row = current.get(listing.name);
    if (!row) {
      if (known === undefined || known === RETIRED || restoreMissing) plan.added.push(listing);
      else plan.kept.push(listing.name);
    } else if (known === undefined || row.isEdited) plan.kept.push(listing.name);
    else if (known !== listing.sha256) plan.changed.push(listing);
  }
  const names = new Set(shipped.map(({ name }) => name));
  for (const [name, known] of recorded) {
    const row = current.get(name);
    if (!names.has(name) && known !== RETIRED && row && !row.isEdited && !row.isInUse) plan.retired.push(name);
  }
  return plan;
}

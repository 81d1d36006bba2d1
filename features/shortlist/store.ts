import { merge, readStored, type Shortlist, writeStored } from './rules';

/**
 * The list of this device. Every change reads what is stored first, so that two tabs add to each other's list. What
 * cannot be read is put aside before it is replaced; a device that refuses to store keeps the list while the page lives.
 */
const KEY = 'ma-liste';
const DAMAGED_KEY = 'ma-liste-illisible';

const listeners = new Set<() => void>();
let lastRead: { raw: string | null; slugs: Shortlist } = { raw: null, slugs: [] };
/** The list that could not be stored, with what was stored at that time. */
let unsaved: { raw: string | null; slugs: Shortlist } | undefined;

/** The same array as long as nothing changed, as React asks of a snapshot. */
export function currentShortlist(): Shortlist {
  const raw = readRaw();
  if (raw !== lastRead.raw) lastRead = { raw, slugs: readStored(raw).slugs };
  if (!unsaved) return lastRead.slugs;
  // Another tab wrote meanwhile: nothing of either is lost.
  if (unsaved.raw !== raw) unsaved = { raw, slugs: merge(lastRead.slugs, unsaved.slugs).list };
  return unsaved.slugs;
}

/** @returns the new list, and whether the device keeps it beyond this page */
export function changeShortlist(change: (list: Shortlist) => Shortlist): { slugs: Shortlist; isKept: boolean } {
  const slugs = change(currentShortlist());
  const raw = readRaw();
  const isKept = store(slugs, raw);
  unsaved = isKept ? undefined : { raw, slugs };
  for (const listener of listeners) listener();
  return { slugs, isKept };
}

export function eraseShortlist(): void {
  unsaved = undefined;
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(DAMAGED_KEY);
  } catch {
    // Where nothing may be read, nothing was written.
  }
  for (const listener of listeners) listener();
}

export function subscribeToShortlist(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab changed it; or this page comes back from the browser's memory, where it heard nothing.
  window.addEventListener('storage', listener);
  window.addEventListener('pageshow', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
    window.removeEventListener('pageshow', listener);
  };
}

function readRaw(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(slugs: Shortlist, before: string | null): boolean {
  try {
    if (before !== null && readStored(before).isDamaged) localStorage.setItem(DAMAGED_KEY, before);
    localStorage.setItem(KEY, writeStored(slugs));
    return true;
  } catch {
    return false;
  }
}

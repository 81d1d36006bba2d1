'use client';

import { useSyncExternalStore } from 'react';

/** What was just done to the list: said by the page's one live region, and shown where it can be undone. */
export type LastChange =
  | { kind: 'ADDED' | 'REMOVED' | 'KEPT'; count: number; leftOut?: number }
  | { kind: 'FULL' | 'NOT_KEPT'; slug: string }
  | { kind: 'TAKEN_OUT'; slug: string; said: string; at: number }
  | { kind: 'MOVED'; said: string; focusOn: readonly string[] };

let last: LastChange | null = null;
const listeners = new Set<() => void>();

export function sayChange(change: LastChange | null): void {
  last = change;
  for (const listener of listeners) listener();
}

/** Outlives the pages: a change that goes to another address is told there. */
export function useLastChange(): LastChange | null {
  return useSyncExternalStore(
    subscribe,
    () => last,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

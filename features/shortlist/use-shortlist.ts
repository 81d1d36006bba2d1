'use client';

import { useSyncExternalStore } from 'react';
import type { Shortlist } from './rules';
import { currentShortlist, subscribeToShortlist } from './store';

const nothing: Shortlist = [];

/** The list of this device; null on the server and until the page's script listens, when nobody knows. */
export function useShortlist(): Shortlist | null {
  const isKnown = useSyncExternalStore(
    subscribeToShortlist,
    () => true,
    () => false,
  );
  const list = useSyncExternalStore(subscribeToShortlist, currentShortlist, () => nothing);
  return isKnown ? list : null;
}

'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Cell, cellKey } from '../cells';
import type { MapFeature, MapFeatures } from '../serializers';
import { getJson } from './get-json';

export type Cells = {
  /** The features of the last cells that came whole, with the level and the search they belong to. */
  shown: { features: MapFeature[]; level: number; query: string } | null;
  hasFailed: boolean;
  retry: () => void;
};

/** More than a visitor crosses in a minute of moving about. */
const MAX_KEPT = 120;

/** The features of some cells; what was fetched is kept, so that going back and forth asks nothing. */
export function useCells(cells: readonly Cell[], level: number, query: string): Cells {
  const kept = useRef(new Map<string, Promise<MapFeatures>>());
  const [shown, setShown] = useState<Cells['shown']>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const keys = cells.map(cellKey).join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same request again
  useEffect(() => {
    let isCurrent = true;
    const urls = keys === '' ? [] : keys.split(' ').map((key) => `/api/map/${key}${query && `?${query}`}`);
    Promise.all(urls.map((url) => load(kept.current, url))).then(
      (answers) => {
        if (!isCurrent) return;
        setFailed(false);
        setShown({ features: answers.flatMap(({ features }) => features), level, query });
      },
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [keys, level, query, attempt]);

  return { shown, hasFailed, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}

function load(kept: Map<string, Promise<MapFeatures>>, url: string): Promise<MapFeatures> {
  const known = kept.get(url);
  if (known) return known;
  const answer = getJson<MapFeatures>(url);
  kept.set(url, answer);
  answer.catch(() => kept.delete(url));
  for (const old of kept.keys()) {
    if (kept.size <= MAX_KEPT) break;
    kept.delete(old);
  }
  return answer;
}

'use client';

import { useEffect, useState } from 'react';
import { getJson } from './get-json';

export type Answer<T> = { state: 'LOADING' } | { state: 'FAILED' } | { state: 'READY'; url: string; data: T };

/** The answer at an address; the previous one stays until the next is there. */
export function useAnswer<T>(url: string): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'LOADING' });
  useEffect(() => {
    const abort = new AbortController();
    getJson<T>(url, abort.signal).then(
      (data) => setAnswer({ state: 'READY', url, data }),
      () => abort.signal.aborted || setAnswer({ state: 'FAILED' }),
    );
    return () => abort.abort();
  }, [url]);
  return answer;
}

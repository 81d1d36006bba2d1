'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { shownIdOf } from '../shown-id';

const ITEMS = '#resultats [data-points]';

type ListSync = {
  /** Features that stand for the list item under the pointer or in focus. */
  highlighted: ReadonlySet<string>;
  /** Marks the list items that these features stand for. */
  markItems: (ids: readonly string[]) => void;
};

/** Keeps list and map in step, both ways. Listens on the document: the list is replaced at every search. */
export function useListSync(shown: ReadonlySet<string>, level: number): ListSync {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    const enter = ({ target }: Event) => {
      const item = target instanceof Element ? target.closest<HTMLElement>(ITEMS) : null;
      setKeys(item?.dataset.points ?? '');
    };
    const leave = ({ target }: Event) => {
      if (target instanceof Element && target.closest(ITEMS)) setKeys('');
    };
    document.addEventListener('pointerover', enter);
    document.addEventListener('focusin', enter);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('pointerover', enter);
      document.removeEventListener('focusin', enter);
      document.removeEventListener('focusout', leave);
    };
  }, []);

  const highlighted = useMemo(
    () => new Set(keysOf(keys).flatMap((key) => shownIdOf(key, shown, level) ?? [])),
    [keys, shown, level],
  );
  const markItems = useCallback(
    (ids: readonly string[]) => {
      for (const item of document.querySelectorAll<HTMLElement>(ITEMS)) {
        const isMarked = keysOf(item.dataset.points).some((key) => ids.includes(shownIdOf(key, shown, level) ?? ''));
        item.classList.toggle('is-highlighted', isMarked);
        item.toggleAttribute('data-highlighted', isMarked);
      }
    },
    [shown, level],
  );
  return { highlighted, markItems };
}

function keysOf(points = ''): string[] {
  return points.split(' ').filter(Boolean);
}

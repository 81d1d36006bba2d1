'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import button from '@/components/ui/button.module.css';
import { type Locale, localePath } from '@/i18n/locales';
import { sayChange, useLastChange } from '../last-change';
import { add, type Shortlist, shortlistHref } from '../rules';
import { changeShortlist } from '../store';
import styles from './shortlist-page.module.css';

type Props = { locale: Locale; slugs: Shortlist; undo: string };

/** Says what was just done to the list, offers to undo a removal, and keeps the focus where the reader was. */
export function ChangeNotice({ locale, slugs, undo }: Props) {
  const change = useLastChange();
  const router = useRouter();
  const undoButton = useRef<HTMLButtonElement>(null);
  const address = slugs.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once the changed list is shown
  useEffect(() => {
    if (change?.kind === 'TAKEN_OUT') undoButton.current?.focus();
    if (change?.kind !== 'MOVED') return;
    const targets = change.focusOn.map((id) => document.querySelector(`[data-needs-script="${id}"]`));
    const target = targets.find((one) => one instanceof HTMLElement);
    if (target instanceof HTMLElement) target.focus();
  }, [change, address]);
  const putBack = (slug: string, at: number) => {
    const { slugs: after } = changeShortlist((list) => add(list, slug, at));
    sayChange({ kind: 'ADDED', count: after.length });
    router.replace(localePath(locale, shortlistHref(after)), { scroll: false });
  };
  return (
    <div className={styles.notice}>
      <p role="status">{(change?.kind === 'TAKEN_OUT' || change?.kind === 'MOVED') && change.said}</p>
      {change?.kind === 'TAKEN_OUT' && (
        <button ref={undoButton} type="button" className={button.quiet} onClick={() => putBack(change.slug, change.at)}>
          {undo}
        </button>
      )}
    </div>
  );
}

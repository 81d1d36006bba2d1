'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import button from '@/components/ui/button.module.css';
import { keepOffline, removeOffline } from '@/features/offline/copies';
import { type Locale, localePath } from '@/i18n/locales';
import { sayChange } from '../last-change';
import { isSameChoice, merge, type Shortlist, shortlistHref } from '../rules';
import { changeShortlist, currentShortlist, eraseShortlist } from '../store';
import { useShortlist } from '../use-shortlist';
import styles from './shortlist-page.module.css';

type Props = {
  locale: Locale;
  slugs: Shortlist;
  texts: {
    own: string;
    keepHint: string;
    keep: string;
    notKept: string;
    eraseHint: string;
    erase: string;
    erased: string;
    /** By number of trainings, from none to ten. */
    leftOut: readonly string[];
    openOwn: readonly string[];
  };
};

type Outcome = { kind: 'NONE' } | { kind: 'ERASED' } | { kind: 'NOT_KEPT' } | { kind: 'KEPT'; leftOut: number };

/** What this device keeps. A list that came by link is only kept when it is asked for, and then added to one's own. */
export function DeviceBox({ locale, slugs, texts }: Props) {
  const own = useShortlist();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'NONE' });
  const isOwn = own !== null && isSameChoice(own, slugs);
  const href = localePath(locale, shortlistHref(slugs));
  useEffect(() => {
    if (isOwn && slugs.length > 0) void keepOffline(href);
  }, [isOwn, href, slugs.length]);
  const keep = () => {
    const { leftOut } = merge(currentShortlist(), slugs);
    const { slugs: after, isKept } = changeShortlist((list) => merge(list, slugs).list);
    setOutcome(isKept ? { kind: 'KEPT', leftOut } : { kind: 'NOT_KEPT' });
    if (isKept) sayChange({ kind: 'KEPT', count: after.length });
    router.replace(localePath(locale, shortlistHref(after)), { scroll: false });
  };
  const erase = () => {
    eraseShortlist();
    sayChange(null);
    setOutcome({ kind: 'ERASED' });
    void removeOffline();
  };
  return (
    <>
      {slugs.length > 0 && (
        <>
          <p>{isOwn ? texts.own : texts.keepHint}</p>
          <p className={styles.actions}>
            {!isOwn && (
              <button type="button" className={button.quiet} data-needs-script="garder-liste" onClick={keep}>
                {texts.keep}
              </button>
            )}
            {own && own.length > 0 && !isOwn && (
              <a className={button.quiet} href={localePath(locale, shortlistHref(own))}>
                {texts.openOwn[own.length]}
              </a>
            )}
          </p>
        </>
      )}
      <p>{texts.eraseHint}</p>
      <p className={styles.actions}>
        <button type="button" className={button.quiet} data-needs-script="effacer-liste" onClick={erase}>
          {texts.erase}
        </button>
      </p>
      <p role="status">{said(outcome, texts)}</p>
    </>
  );
}

function said(outcome: Outcome, texts: Props['texts']): string | undefined {
  switch (outcome.kind) {
    case 'NONE':
      return undefined;
    case 'ERASED':
      return texts.erased;
    case 'NOT_KEPT':
      return texts.notKept;
    case 'KEPT':
      return outcome.leftOut > 0 ? texts.leftOut[outcome.leftOut] : undefined;
  }
}

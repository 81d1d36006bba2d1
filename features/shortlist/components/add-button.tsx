'use client';

import type { MouseEvent } from 'react';
import button from '@/components/ui/button.module.css';
import { keepOffline } from '@/features/offline/copies';
import { type Locale, localePath } from '@/i18n/locales';
import { sayChange, useLastChange } from '../last-change';
import { add, canAdd, remove, SHORTLIST_PARAM, shortlistHref } from '../rules';
import { changeShortlist, currentShortlist } from '../store';
import { useShortlist } from '../use-shortlist';
import styles from './add-button.module.css';

type Props = {
  locale: Locale;
  slug: string;
  title: string;
  texts: { add: string; added: string; FULL: string; NOT_KEPT: string };
};

/** Puts a training on the list or takes it off. Without script it opens a list of this one training. */
export function AddButton({ locale, slug, title, texts }: Props) {
  const isOn = useShortlist()?.includes(slug) ?? false;
  const change = useLastChange();
  const trouble = change && (change.kind === 'FULL' || change.kind === 'NOT_KEPT') && change.slug === slug;
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    // A touch from before the script came was aimed at what the page showed then: to add.
    if (isOn && !isEarlyTouch(event)) takeOff(slug);
    else putOn(slug, locale);
  };
  return (
    <form action={localePath(locale, '/ma-liste')} className={styles.form}>
      <button
        name={SHORTLIST_PARAM}
        value={slug}
        type="submit"
        className={button.quiet}
        aria-pressed={isOn}
        data-needs-script={`liste-${slug}`}
        onClick={toggle}
      >
        <span aria-hidden="true">{isOn ? '✓' : '+'}</span>
        {isOn ? texts.added : texts.add}
        <span className="visually-hidden" lang="fr">
          {title}
        </span>
      </button>
      {trouble && <p className={styles.trouble}>{texts[change.kind]}</p>}
    </form>
  );
}

function putOn(slug: string, locale: Locale): void {
  if (!canAdd(currentShortlist(), slug)) {
    sayChange({ kind: 'FULL', slug });
    return;
  }
  const { slugs, isKept } = changeShortlist((list) => add(list, slug));
  sayChange(isKept ? { kind: 'ADDED', count: slugs.length } : { kind: 'NOT_KEPT', slug });
  if (isKept) void keepOffline(localePath(locale, shortlistHref(slugs)));
}

function takeOff(slug: string): void {
  const { slugs } = changeShortlist((list) => remove(list, slug));
  sayChange({ kind: 'REMOVED', count: slugs.length });
}

/** The late runtime plays early touches again by `click()`, which browsers mark. */
function isEarlyTouch({ nativeEvent }: MouseEvent): boolean {
  return !nativeEvent.isTrusted;
}

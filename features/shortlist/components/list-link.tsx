'use client';

import { type Locale, localePath } from '@/i18n/locales';
import { useLastChange } from '../last-change';
import { shortlistHref } from '../rules';
import { useShortlist } from '../use-shortlist';

type Props = {
  locale: Locale;
  label: string;
  /** With {count} where the number goes. */
  countLabel: string;
  /** By number of trainings, from none to ten: written on the server, where the plural rules are. */
  said: Record<'ADDED' | 'REMOVED' | 'KEPT', readonly string[]> & Record<'FULL' | 'NOT_KEPT', string>;
};

/** The way to the list from every page, with its length once it is known, and the voice of every change to it. */
export function ListLink({ locale, label, countLabel, said }: Props) {
  const list = useShortlist() ?? [];
  return (
    <>
      <a href={localePath(locale, shortlistHref(list))}>
        {list.length ? countLabel.replace('{count}', String(list.length)) : label}
      </a>
      <span role="status" className="visually-hidden">
        <Said said={said} />
      </span>
    </>
  );
}

function Said({ said }: Pick<Props, 'said'>) {
  const change = useLastChange();
  switch (change?.kind) {
    case 'ADDED':
    case 'REMOVED':
    case 'KEPT':
      return said[change.kind][change.count];
    case 'FULL':
    case 'NOT_KEPT':
      return said[change.kind];
    default:
      // Removals and moves on the page of the list are said there, beside the way to undo them.
      return null;
  }
}

'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { type Locale, localePath } from '@/i18n/locales';
import { sayChange } from '../last-change';
import { isSameChoice, move, remove, type Shortlist, shortlistHref } from '../rules';
import { changeShortlist } from '../store';
import { useShortlist } from '../use-shortlist';

export type ListChange = 'UP' | 'DOWN' | 'REMOVE';

type Props = {
  locale: Locale;
  /** The list that the page shows. */
  slugs: Shortlist;
  slug: string;
  change: ListChange;
  /** What to say once it is done. */
  said: string;
  children: ReactNode;
};

/**
 * A link to the list without a training, or with it one place up or down. On one's own list it changes that list too;
 * on a list that came by link, and without script, it only goes to the other address.
 */
export function ChangeLink({ locale, slugs, slug, change, said, children }: Props) {
  const own = useShortlist();
  const router = useRouter();
  const id = `${change}-${slug}`;
  const follow = (event: MouseEvent) => {
    if (!own || !isSameChoice(own, slugs) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { slugs: after } = changeShortlist((list) => changed(list, slug, change));
    if (change === 'REMOVE') sayChange({ kind: 'TAKEN_OUT', slug, said, at: slugs.indexOf(slug) });
    // At the edge the way on is gone: the focus goes to the way back.
    else sayChange({ kind: 'MOVED', said, focusOn: [id, `${change === 'UP' ? 'DOWN' : 'UP'}-${slug}`] });
    router.replace(localePath(locale, shortlistHref(after)), { scroll: false });
  };
  return (
    <a
      href={localePath(locale, shortlistHref(changed(slugs, slug, change)))}
      rel="nofollow"
      data-needs-script={id}
      onClick={follow}
    >
      {children}
    </a>
  );
}

function changed(list: Shortlist, slug: string, change: ListChange): Shortlist {
  switch (change) {
    case 'UP':
      return move(list, slug, -1);
    case 'DOWN':
      return move(list, slug, 1);
    case 'REMOVE':
      return remove(list, slug);
  }
}

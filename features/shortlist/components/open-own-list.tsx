'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { type Locale, localePath } from '@/i18n/locales';
import { shortlistHref } from '../rules';
import { useShortlist } from '../use-shortlist';

/** From the address without trainings to that of the device's own list, which the server can show whole. */
export function OpenOwnList({ locale }: { locale: Locale }) {
  const own = useShortlist();
  const router = useRouter();
  const href = own?.length ? localePath(locale, shortlistHref(own)) : null;
  useEffect(() => {
    if (href) router.replace(href);
  }, [href, router]);
  return null;
}

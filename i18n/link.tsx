import NextLink from 'next/link';
import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { defaultLocale, isLocale, localePath } from './locales';

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'prefetch'> & {
  /** A path of the site without language prefix. */
  href: string;
};

/** A link within the site, in the page's language. Nothing is fetched before it is followed: data plans are small. */
export function Link({ href, ...rest }: Props) {
  const locale = useLocale();
  return <NextLink prefetch={false} href={localePath(isLocale(locale) ? locale : defaultLocale, href)} {...rest} />;
}

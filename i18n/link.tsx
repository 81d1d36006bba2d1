import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { localePath } from './locales';
import { usePageLocale } from './use-page-locale';

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'prefetch'> & {
  /** A path of the site without language prefix. */
  href: string;
};

/** A link within the site, in the page's language. Nothing is fetched before it is followed: data plans are small. */
export function Link({ href, ...rest }: Props) {
  return <NextLink prefetch={false} href={localePath(usePageLocale(), href)} {...rest} />;
}

import { redirect } from 'next/navigation';
import { needSearchHref } from '@/features/home/needs';
import { toURLSearchParams } from '@/features/search/params';
import { localePath } from '@/i18n/locales';
import { pageLocale } from '@/i18n/page-locale';

/** Not a page: the way from a picture of the home page to its search, for a need that takes several parameters. */
export default async function BesoinRoute({ params, searchParams }: PageProps<'/[locale]/besoin'>) {
  const asked = toURLSearchParams(await searchParams);
  redirect(localePath(await pageLocale(params), needSearchHref(asked)));
}

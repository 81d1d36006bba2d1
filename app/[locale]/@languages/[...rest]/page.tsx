import { setRequestLocale } from 'next-intl/server';
import { Languages } from '@/components/shell/languages';
import { toURLSearchParams } from '@/features/search/params';
import { pageLocale } from '@/i18n/page-locale';

type Props = {
  params: Promise<{ locale: string; rest: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * The languages of any page. A slot of its own beside the page, because a layout sees no parameters and is not rendered
 * again when they change.
 */
export default async function PageLanguages({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const path = `/${(await params).rest.join('/')}`;
  const query = toURLSearchParams(await searchParams).toString();
  // Shown in place of pages that are not found: what follows it in another language is a page that is.
  return <Languages path={path === '/introuvable' ? '/' : query ? `${path}?${query}` : path} />;
}

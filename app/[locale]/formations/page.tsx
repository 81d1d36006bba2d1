import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { JsonLd } from '@/components/ui/json-ld';
import { loadHelpContacts } from '@/features/centres/loaders';
import { SearchPage } from '@/features/search/components/search-page';
import { itemList } from '@/features/search/json-ld';
import { loadSearch } from '@/features/search/loaders';
import { searchHref, toURLSearchParams } from '@/features/search/params';
import { pageLocale } from '@/i18n/page-locale';

export async function generateMetadata({ params, searchParams }: PageProps<'/[locale]/formations'>): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { criteria, answer } = await loadSearch(toURLSearchParams(await searchParams).toString());
  const t = await getTranslations({ locale, namespace: 'search' });
  const { text } = criteria;
  const place = answer.place?.name;
  const title = () => {
    if (text && place) return t('metaTitleBoth', { text, place });
    if (text) return t('metaTitleText', { text });
    return place ? t('metaTitlePlace', { place }) : t('metaTitle');
  };
  return {
    title: title(),
    description: t('metaDescription', { count: answer.total }),
    alternates: { canonical: searchHref(criteria, { page: criteria.page }) },
    // Words typed by visitors make endless pages: robots follow the links but keep the filters' pages only.
    ...(text && { robots: { index: false, follow: true } }),
  };
}

export default async function FormationsPage({ params, searchParams }: PageProps<'/[locale]/formations'>) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const data = await loadSearch(toURLSearchParams(await searchParams).toString());
  const contacts = data.answer.total === 0 ? await loadHelpContacts(data.answer.place, data.criteria.zones) : [];
  return (
    <>
      <SearchPage locale={locale} data={data} contacts={contacts} now={new Date()} />
      <JsonLd data={itemList(data.answer.items)} />
    </>
  );
}

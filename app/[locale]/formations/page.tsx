import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { JsonLd } from '@/components/ui/json-ld';
import { loadHelpContacts } from '@/features/centres/loaders';
import { SearchMap } from '@/features/map/components/search-map';
import { SearchPage } from '@/features/search/components/search-page';
import { itemList } from '@/features/search/json-ld';
import { countIfRare, loadSearch } from '@/features/search/loaders';
import { searchHref, toURLSearchParams } from '@/features/search/params';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

export async function generateMetadata({ params, searchParams }: PageProps<'/[locale]/formations'>): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { criteria, understanding, answer } = await loadSearch(toURLSearchParams(await searchParams).toString());
  const t = await getTranslations({ locale, namespace: 'search' });
  const { meaning, reading } = understanding;
  const text = reading?.textWithoutPlace ?? criteria.text;
  const place = meaning.place?.name;
  const title = () => {
    if (text && place) return t('metaTitleBoth', { text, place });
    if (text) return t('metaTitleText', { text });
    return place ? t('metaTitlePlace', { place }) : t('metaTitle');
  };
  return {
    title: title(),
    description: t('metaDescription', { count: answer.total }),
    alternates: pageAlternates(locale, searchHref(criteria, { page: criteria.page })),
    // Words typed by visitors make endless pages: robots follow the links but keep the filters' pages only.
    ...(criteria.text && { robots: { index: false, follow: true } }),
  };
}

export default async function FormationsPage({ params, searchParams }: PageProps<'/[locale]/formations'>) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const data = await loadSearch(toURLSearchParams(await searchParams).toString());
  const { meaning, placeAnswer } = data.understanding;
  const contacts = data.answer.total === 0 ? await loadHelpContacts(meaning.place, data.criteria.zones) : [];
  countIfRare(data.criteria, data.answer.total);
  // What the map asks for must hold for the strict reader: a place that nobody knows does not.
  const shown = placeAnswer.kind === 'UNKNOWN' ? { ...data.criteria, place: '' } : data.criteria;
  return (
    <>
      <SearchPage
        locale={locale}
        data={data}
        contacts={contacts}
        now={new Date()}
        map={<SearchMap locale={locale} criteria={shown} zones={data.zones} />}
      />
      <JsonLd data={itemList(data.answer.items, locale)} />
    </>
  );
}

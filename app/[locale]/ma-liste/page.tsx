import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ShortlistPage } from '@/features/shortlist/components/shortlist-page';
import { loadShortlist } from '@/features/shortlist/loaders';
import { pageLocale } from '@/i18n/page-locale';
import { env } from '@/lib/env';

type Props = PageProps<'/[locale]/ma-liste'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'shortlist' });
  // Somebody's choice is nobody else's result.
  return { title: t('title'), description: t('description'), robots: { index: false, follow: true } };
}

export default async function MaListeRoute({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const data = await loadShortlist(await searchParams);
  return <ShortlistPage locale={locale} data={data} publicUrl={env().PUBLIC_URL} now={new Date()} />;
}

import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ShortlistPage } from '@/features/shortlist/components/shortlist-page';
import { loadShortlist } from '@/features/shortlist/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';
import { env } from '@/lib/env';

type Props = PageProps<'/[locale]/ma-liste'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'shortlist' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: pageAlternates(locale, '/ma-liste'),
    // Somebody's choice is nobody else's result.
    robots: { index: false, follow: true },
  };
}

export default async function MaListeRoute({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const data = await loadShortlist(await searchParams);
  return <ShortlistPage locale={locale} data={data} publicUrl={env().PUBLIC_URL} now={new Date()} />;
}

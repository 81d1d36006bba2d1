import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { HomePage } from '@/features/home/components/home-page';
import { loadHome } from '@/features/home/loaders';
import { pageLocale } from '@/i18n/page-locale';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomeRoute({ params }: PageProps<'/[locale]'>) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  return <HomePage locale={locale} home={await loadHome()} />;
}

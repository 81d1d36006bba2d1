import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { LanguageOffer } from '@/components/shell/language-offer';
import { HomePage } from '@/features/home/components/home-page';
import { loadHome } from '@/features/home/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  return { alternates: pageAlternates(await pageLocale(params), '/') };
}

export default async function HomeRoute({ params }: PageProps<'/[locale]'>) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  return (
    <>
      <LanguageOffer locale={locale} />
      <HomePage locale={locale} home={await loadHome()} />
    </>
  );
}

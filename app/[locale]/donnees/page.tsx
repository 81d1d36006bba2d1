import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { OpenDataPage } from '@/features/open-data/components/open-data-page';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/donnees'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'api' });
  return { title: t('title'), description: t('description'), alternates: pageAlternates(locale, '/donnees') };
}

export default async function DonneesRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  return <OpenDataPage />;
}

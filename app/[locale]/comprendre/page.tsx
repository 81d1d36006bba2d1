import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { UnderstandPage } from '@/features/home/components/understand-page';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/comprendre'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'understand' });
  return { title: t('title'), description: t('description'), alternates: pageAlternates(locale, '/comprendre') };
}

export default async function ComprendreRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  return <UnderstandPage />;
}

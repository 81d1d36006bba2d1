import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { UnderstandPage } from '@/features/home/components/understand-page';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/comprendre'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'understand' });
  return { title: t('title'), description: t('description'), alternates: { canonical: '/comprendre' } };
}

export default async function ComprendreRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  return <UnderstandPage />;
}

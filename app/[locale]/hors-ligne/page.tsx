import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { OfflinePage } from '@/features/offline/components/offline-page';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/hors-ligne'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'shortlist' });
  return { title: t('offlineTitle'), robots: { index: false } };
}

export default async function HorsLigneRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  return <OfflinePage />;
}

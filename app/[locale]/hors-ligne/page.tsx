import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { OfflinePage } from '@/features/offline/components/offline-page';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/hors-ligne'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'shortlist' });
  return { title: t('offlineTitle'), alternates: pageAlternates(locale, '/hors-ligne'), robots: { index: false } };
}

export default async function HorsLigneRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  return <OfflinePage />;
}

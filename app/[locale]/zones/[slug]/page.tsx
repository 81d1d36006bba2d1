import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ZonePage } from '@/features/zones/components/zone-page';
import { loadZone, loadZones } from '@/features/zones/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/zones/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const zone = await loadZone((await params).slug);
  if (!zone) return {};
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'zone' });
  return {
    title: t('title', { zone: zone.name }),
    description: t('metaDescription', { zone: zone.name }),
    alternates: pageAlternates(locale, `/zones/${zone.slug}`),
  };
}

export default async function ZoneRoute({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const zone = await loadZone((await params).slug);
  if (!zone) notFound();
  return <ZonePage locale={locale} zone={zone} overview={await loadZones()} />;
}

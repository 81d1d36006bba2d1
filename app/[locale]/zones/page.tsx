import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ZonesPage } from '@/features/zones/components/zones-page';
import { loadZones } from '@/features/zones/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/zones'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'zone' });
  return {
    title: t('listTitle'),
    description: t.markup('listLead', { bassin: (word) => word }),
    alternates: pageAlternates(locale, '/zones'),
  };
}

export default async function ZonesRoute({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  return <ZonesPage locale={locale} overview={await loadZones()} />;
}

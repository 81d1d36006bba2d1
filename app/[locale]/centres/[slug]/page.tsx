import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { JsonLd } from '@/components/ui/json-ld';
import { CentrePage } from '@/features/centres/components/centre-page';
import { educationalOrganization } from '@/features/centres/json-ld';
import { loadCentre } from '@/features/centres/loaders';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/centres/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const centre = await loadCentre((await params).slug);
  if (!centre) return {};
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'centre' });
  return {
    title: centre.name,
    description: t('metaDescription', { name: centre.name }),
    alternates: { canonical: `/centres/${centre.slug}` },
  };
}

export default async function CentreRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const centre = await loadCentre((await params).slug);
  if (!centre) notFound();
  return (
    <>
      <CentrePage centre={centre} now={new Date()} />
      <JsonLd data={educationalOrganization(centre)} />
    </>
  );
}

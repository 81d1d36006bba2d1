import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { JsonLd } from '@/components/ui/json-ld';
import { CentrePage } from '@/features/centres/components/centre-page';
import { educationalOrganization } from '@/features/centres/json-ld';
import { loadCentre } from '@/features/centres/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/centres/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const centre = await loadCentre((await params).slug);
  if (!centre) return {};
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'centre' });
  return {
    title: centre.name,
    description: t('metaDescription', { name: centre.name }),
    alternates: pageAlternates(locale, `/centres/${centre.slug}`),
  };
}

export default async function CentreRoute({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const centre = await loadCentre((await params).slug);
  if (!centre) notFound();
  return (
    <>
      <CentrePage centre={centre} now={new Date()} />
      <JsonLd data={educationalOrganization(centre, locale)} />
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { YearFiguresPage } from '@/features/key-figures/components/year-figures-page';
import { loadYearFigures } from '@/features/key-figures/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/chiffres-cles/[annee]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadYearFigures((await params).annee);
  if (!found) return {};
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'keyFigures' });
  const year = String(found.year);
  return {
    title: t('yearTitle', { year }),
    description: t('yearDescription', { year }),
    alternates: pageAlternates(locale, `/chiffres-cles/${year}`),
  };
}

export default async function YearFiguresRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const found = await loadYearFigures((await params).annee);
  if (!found) notFound();
  return <YearFiguresPage year={found.year} figures={found.figures} />;
}

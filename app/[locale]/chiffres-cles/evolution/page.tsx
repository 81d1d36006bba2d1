import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { EvolutionPage } from '@/features/key-figures/components/evolution-page';
import { loadKeyFigures } from '@/features/key-figures/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/chiffres-cles/evolution'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'keyFigures' });
  return {
    title: t('evolutionTitle'),
    description: t('description'),
    alternates: pageAlternates(locale, '/chiffres-cles/evolution'),
  };
}

export default async function EvolutionRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  return <EvolutionPage figures={await loadKeyFigures()} />;
}

import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ExplainPage } from '@/features/search/components/explain-page';
import { loadExplanation } from '@/features/search/loaders';
import { toURLSearchParams } from '@/features/search/params';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/coordination/recherche'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'explain' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Why a search finds what it finds. Nothing in it is secret; the words to correct are in data/lexicon. */
export default async function ExplainRoute({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  return <ExplainPage explanation={await loadExplanation(toURLSearchParams(await searchParams).toString())} />;
}

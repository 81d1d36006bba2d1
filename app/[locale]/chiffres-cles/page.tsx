import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeyFiguresPage } from '@/features/key-figures/components/key-figures-page';
import { loadDirectoryFigures, loadKeyFigures } from '@/features/key-figures/loaders';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/chiffres-cles'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'keyFigures' });
  return { title: t('title'), description: t('description'), alternates: { canonical: '/chiffres-cles' } };
}

export default async function KeyFiguresRoute({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const [figures, directory] = await Promise.all([loadKeyFigures(), loadDirectoryFigures()]);
  return <KeyFiguresPage figures={figures} directory={directory} locale={locale} />;
}

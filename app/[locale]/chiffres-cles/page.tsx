import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { KeyFiguresPage } from '@/features/key-figures/components/key-figures-page';
import { loadDirectoryFigures, loadKeyFigures } from '@/features/key-figures/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/chiffres-cles'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'keyFigures' });
  return { title: t('title'), description: t('description'), alternates: pageAlternates(locale, '/chiffres-cles') };
}

export default async function KeyFiguresRoute({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const [figures, directory] = await Promise.all([loadKeyFigures(), loadDirectoryFigures()]);
  return <KeyFiguresPage figures={figures} directory={directory} locale={locale} />;
}

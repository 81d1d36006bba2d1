import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { AccessibilityPage } from '@/features/accessibility/components/accessibility-page';
import { HelpLine } from '@/features/home/components/help-line';
import { loadHelpLine } from '@/features/home/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/accessibilite'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'accessibility' });
  return { title: t('title'), description: t('description'), alternates: pageAlternates(locale, '/accessibilite') };
}

export default async function AccessibiliteRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const line = loadHelpLine();
  return <AccessibilityPage contact={line && <HelpLine line={line} />} />;
}

import { setRequestLocale } from 'next-intl/server';
import { Languages } from '@/components/shell/languages';
import { pageLocale } from '@/i18n/page-locale';

export default async function HomeLanguages({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale(await pageLocale(params));
  return <Languages path="/" />;
}

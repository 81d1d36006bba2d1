import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { NotFoundPage } from '@/components/shell/not-found-page';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/introuvable'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'error' });
  return { title: t('notFoundTitle'), robots: { index: false } };
}

/**
 * What the front shows, with status 404, for any page that is not found: Next renders its own answer to `notFound()` in
 * the browser only, and an empty page to visitors without script.
 */
export default async function IntrouvableRoute({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  return <NotFoundPage />;
}

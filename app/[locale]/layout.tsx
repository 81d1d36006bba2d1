import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import '@/app/globals.css';
import { Ready } from '@/components/shell/ready';
import { RememberLanguage } from '@/components/shell/remember-language';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { IconSprite, iconNames } from '@/components/ui/icon';
import { ShortlistHeaderLink } from '@/features/shortlist/components/header-link';
import { isLocale, languages as knownLanguages } from '@/i18n/locales';
import { env } from '@/lib/env';

// Whole pages are kept by the front; nothing is rendered ahead, so a build needs no database.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1d2327' },
  ],
};

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'site' });
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: { template: `%s · ${t('name')}`, default: `${t('name')} · ${t('tagline')}` },
    description: t('description'),
    openGraph: {
      siteName: t('name'),
      type: 'website',
      locale: knownLanguages[locale].openGraph,
      images: [{ url: '/partage.png', width: 1200, height: 630, alt: t('tagline') }],
    },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function LocaleLayout({ children, languages, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale} dir={knownLanguages[locale].direction}>
      <body>
        <IconSprite names={iconNames} />
        <SiteHeader languages={languages}>
          <ShortlistHeaderLink locale={locale} />
        </SiteHeader>
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
        <RememberLanguage />
        <Ready />
      </body>
    </html>
  );
}

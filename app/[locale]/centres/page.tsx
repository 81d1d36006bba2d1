import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { Pager } from '@/components/ui/pager';
import { CentreList } from '@/features/centres/components/centre-list';
import { loadCentres } from '@/features/centres/loaders';
import { termTags } from '@/features/glossary/components/term-tags';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';
import { pageNumber } from '@/lib/page-number';

type Props = PageProps<'/[locale]/centres'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'centre' });
  return { title: t('listTitle'), alternates: pageAlternates(locale, '/centres') };
}

export default async function CentresPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const page = pageNumber((await searchParams).page);
  const { items, total, pages } = await loadCentres(page);
  const t = await getTranslations('centre');
  const search = await getTranslations('search');
  return (
    <Page title={t('listTitle')}>
      <p>
        {t('listLead', { count: total })} {t.rich('listNote', termTags())}
      </p>
      <CentreList centres={items} />
      <Pager
        page={Math.min(page, pages)}
        pages={pages}
        hrefOf={(each) => (each === 1 ? '/centres' : `/centres?page=${each}`)}
        texts={{
          label: t('pagination'),
          previous: search('previous'),
          next: search('next'),
          page: (each) => search('page', { page: each }),
        }}
      />
    </Page>
  );
}

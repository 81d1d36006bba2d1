import { useTranslations } from 'next-intl';
import { Page } from '@/components/ui/page';
import panel from '@/components/ui/panel.module.css';
import { Link } from '@/i18n/link';

/** An address that leads nowhere, with two that do. */
export function NotFoundPage() {
  const t = useTranslations('error');
  return (
    <Page title={t('notFoundTitle')}>
      <p>{t('notFound')}</p>
      <ul className={panel.links}>
        <li>
          <Link href="/formations">{t('notFoundSearch')}</Link>
        </li>
        <li>
          <Link href="/">{t('notFoundHome')}</Link>
        </li>
      </ul>
    </Page>
  );
}

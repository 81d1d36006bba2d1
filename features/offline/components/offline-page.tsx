import { useTranslations } from 'next-intl';
import button from '@/components/ui/button.module.css';
import { Page } from '@/components/ui/page';
import panel from '@/components/ui/panel.module.css';

/**
 * What the service worker shows for a page that it has not kept. It reads two things here: `data-notice`, which it puts
 * above the pages it has, and the empty list, which it fills with links to them.
 */
export function OfflinePage() {
  const t = useTranslations('shortlist');
  return (
    <Page title={t('offlineTitle')}>
      <div data-notice={t.raw('offlineNotice')}>
        <p>{t('offlineText')}</p>
        <p>
          {/* biome-ignore lint/a11y/useValidAnchor: an empty address is that of the page asked for, whichever it was */}
          <a href="" className={button.primary}>
            {t('offlineRetry')}
          </a>
        </p>
        <h2>{t('offlineKept')}</h2>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: empty; tells React that others fill it */}
        <ul data-kept className={panel.rows} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
      </div>
    </Page>
  );
}

import { useTranslations } from 'next-intl';
import button from '@/components/ui/button.module.css';
import { Page } from '@/components/ui/page';
import panel from '@/components/ui/panel.module.css';
import { termTags } from '@/features/glossary/components/term-tags';
import { Link } from '@/i18n/link';
import type { Locale } from '@/i18n/locales';
import type { ShortlistPageData } from '../loaders';
import { MAX_TRAININGS } from '../rules';
import { ChangeNotice } from './change-notice';
import { DevicePanel } from './device-panel';
import { ListEntryItem } from './list-entry-item';
import { OpenOwnList } from './open-own-list';
import { SharePanel } from './share-panel';
import styles from './shortlist-page.module.css';

type Props = { locale: Locale; data: ShortlistPageData; publicUrl: string; now: Date };

/** The list that the address says: on the screen, on paper and without script it is the same page. */
export function ShortlistPage({ locale, data, publicUrl, now }: Props) {
  const t = useTranslations('shortlist');
  const { slugs, entries, tooMany, unreadable } = data;
  const trainings = entries.flatMap((entry) => (entry.state === 'LISTED' ? [entry.training] : []));
  const isEmpty = slugs.length === 0;
  return (
    <div className={styles.page}>
      <Page title={t('title')}>
        {isEmpty && <EmptyList locale={locale} />}
        {tooMany > 0 && <p className={styles.warning}>{t('tooMany', { count: tooMany, max: MAX_TRAININGS })}</p>}
        {unreadable > 0 && <p className={styles.warning}>{t('unreadable', { count: unreadable })}</p>}
        <ChangeNotice locale={locale} slugs={slugs} undo={t('undo')} />
        {!isEmpty && (
          <>
            <ol className={styles.list}>
              {entries.map((entry, index) => (
                <ListEntryItem key={entry.slug} locale={locale} entry={entry} index={index} slugs={slugs} now={now} />
              ))}
            </ol>
            <section className={`${panel.panel} ${styles.ask}`}>
              <h2>{t('askTitle')}</h2>
              <ul>
                <li>{t('askPlace')}</li>
                <li>{t('askPapers')}</li>
                <li>{t.rich('bringForem', termTags())}</li>
              </ul>
            </section>
            <SharePanel locale={locale} slugs={slugs} trainings={trainings} publicUrl={publicUrl} />
          </>
        )}
        <p className={styles.screenOnly}>
          <Link href="/formations" className={isEmpty ? button.primary : button.quiet}>
            {t('search')}
          </Link>
        </p>
        <DevicePanel locale={locale} slugs={slugs} />
      </Page>
    </div>
  );
}

/**
 * The address without trainings. A device that has a list goes on to it at once, before the framework comes; within the
 * site, where the framework draws the pages, the component does the same.
 */
function EmptyList({ locale }: { locale: Locale }) {
  const t = useTranslations('shortlist');
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
      <script dangerouslySetInnerHTML={{ __html: goToOwnList }} />
      <OpenOwnList locale={locale} />
      <p>{t('intro', { max: MAX_TRAININGS })}</p>
      <p>{t('introDevice')}</p>
      <p>{t('introLink')}</p>
    </>
  );
}

/** Forgiving, as the page it goes to is. */
const goToOwnList = `try{const l=JSON.parse(localStorage.getItem('ma-liste'));Array.isArray(l)&&l.length&&location.replace(location.pathname+'?'+new URLSearchParams(l.map(s=>['f',s])))}catch{}`;

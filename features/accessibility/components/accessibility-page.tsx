import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import { Page } from '@/components/ui/page';
import { locales } from '@/i18n/locales';
import { checkedPages, checks, STATEMENT_DATE } from '../checks';
import styles from './accessibility-page.module.css';

const untested = ['untestedReaders', 'untestedPeople', 'untestedLanguages', 'untestedDevices'] as const;
const limits = ['limitMap', 'limitFrench', 'limitVoices', 'limitOutside'] as const;

/**
 * What is known of how the site can be used by everyone, and what is not.
 * @param contact who to call, when the operator names somebody
 */
export function AccessibilityPage({ contact }: { contact: ReactNode }) {
  const t = useTranslations('accessibility');
  const aloud = useTranslations('readAloud');
  const format = useFormatter();
  const date = format.dateTime(new Date(`${STATEMENT_DATE}T12:00:00Z`), { dateStyle: 'long' });
  return (
    <Page title={t('title')}>
      <ReadAloud target="contenu" label={aloud('listenPage')} />
      <p>{t('lead')}</p>
      <p>{t('date', { date })}</p>
      <h2>{t('stateTitle')}</h2>
      <p>{t('target')}</p>
      <p>{t('state')}</p>
      <h2>{t('checksTitle')}</h2>
      <p>{t('checks', { checks: checks.length, pages: checkedPages.length, languages: locales.length })}</p>
      <ul className={styles.checks}>
        {checks.map(({ id, criteria }) => (
          <li key={id}>
            {t(id)} <span className={styles.criteria}>{t('criteria', { list: criteria.join(', ') })}</span>
          </li>
        ))}
      </ul>
      <h2>{t('untestedTitle')}</h2>
      <ul>
        {untested.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h2>{t('limitsTitle')}</h2>
      <ul>
        {limits.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h2>{t('problemTitle')}</h2>
      {contact ? (
        <>
          <p>{t('problem')}</p>
          {contact}
        </>
      ) : (
        <p>{t('noContact')}</p>
      )}
      <h2>{t('lawTitle')}</h2>
      <p>{t('law')}</p>
    </Page>
  );
}

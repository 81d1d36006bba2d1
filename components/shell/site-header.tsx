import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/link';
import styles from './shell.module.css';

type Props = {
  /** Where the page stands in the other languages. */
  languages: ReactNode;
  /** What is the visitor's own, beside the menu. */
  children?: ReactNode;
};

export function SiteHeader({ languages, children }: Props) {
  const t = useTranslations('site');
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#contenu">
        {t('skipToContent')}
      </a>
      <div className={styles.bar}>
        <Link href="/" className={styles.brand}>
          <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <circle cx="16" cy="16" r="15" fill="currentColor" />
            <path
              d="M9 21V12l7-4 7 4v9"
              fill="none"
              stroke="var(--accent-ink)"
              strokeWidth="2.4"
              strokeLinejoin="round"
            />
            <path d="M13 21v-5h6v5" fill="none" stroke="var(--accent-ink)" strokeWidth="2.4" strokeLinejoin="round" />
          </svg>
          {t('name')}
        </Link>
        <nav aria-label={t('menu')} className={styles.nav}>
          <Link href="/formations">{t('formations')}</Link>
          <Link href="/centres">{t('centres')}</Link>
          <Link href="/zones">{t('zones')}</Link>
          <Link href="/comprendre">{t('understand')}</Link>
        </nav>
        <div className={styles.own}>{children}</div>
        {languages}
      </div>
    </header>
  );
}

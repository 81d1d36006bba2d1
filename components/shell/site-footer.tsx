import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/link';
import styles from './shell.module.css';

export function SiteFooter() {
  const t = useTranslations('site');
  const eligibility = useTranslations('eligibility');
  const accessibility = useTranslations('accessibility');
  return (
    <footer className={styles.footer}>
      <div className={styles.footerInner}>
        <h2 className="visually-hidden">{t('footerTitle')}</h2>
        <p>{t('footerAbout')}</p>
        <ul className={styles.footerLinks}>
          <li>
            <Link href="/comprendre">{t('understand')}</Link>
          </li>
          <li>
            <Link href="/est-ce-pour-moi">{eligibility('title')}</Link>
          </li>
          <li>
            <Link href="/centres">{t('centres')}</Link>
          </li>
          <li>
            <Link href="/zones">{t('zones')}</Link>
          </li>
          <li>
            <Link href="/chiffres-cles">{t('footerFigures')}</Link>
          </li>
          <li>
            <Link href="/donnees">{t('footerApi')}</Link>
          </li>
          <li>
            <Link href="/accessibilite">{accessibility('title')}</Link>
          </li>
        </ul>
        <p className={styles.small}>{t('footerData')}</p>
      </div>
    </footer>
  );
}

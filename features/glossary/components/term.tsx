import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/link';
import { type TermKey, termAnchor } from '../terms';
import styles from './term.module.css';

type Props = {
  term: TermKey;
  /** Tells apart two mentions of one word in the same page. */
  at?: string;
  /** True = a control of its own, to be touched with a thumb, and not a word of a sentence. */
  standsAlone?: boolean;
  children: ReactNode;
};

/**
 * An official word that says what it means when it is touched. The browser's own popover: no script, Escape closes it
 * and focus comes back. A browser without popovers shows a link to the page that explains the words instead.
 */
export function Term({ term, at = '', standsAlone = false, children }: Props) {
  const t = useTranslations('glossary');
  const id = `aide-${term}${at && `-${at}`}`;
  const more = `/comprendre#${termAnchor(term)}`;
  const shape = standsAlone ? styles.alone : '';
  return (
    <span className={styles.term}>
      <Link href={more} className={`${styles.fallback} ${shape}`}>
        {children}
      </Link>
      <button type="button" popoverTarget={id} aria-describedby={`${id}-texte`} className={`${styles.word} ${shape}`}>
        {children}
      </button>
      <span id={id} popover="auto" className={styles.note}>
        <strong lang="fr">{t(term)}</strong>
        <span id={`${id}-texte`}>{t(`${term}Text`)}</span>
        <span className={styles.actions}>
          <Link href={more}>{t('more')}</Link>
          <button type="button" popoverTarget={id} popoverTargetAction="hide" className={styles.close}>
            {t('close')}
          </button>
        </span>
      </span>
    </span>
  );
}

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { telHref } from '@/lib/tel-href';
import type { HelpLine as Line } from '../loaders';
import styles from './help-line.module.css';

/** Somebody to talk to, when the operator has somebody: name and hours are in the operator's words, in French. */
export function HelpLine({ line }: { line: Line }) {
  const t = useTranslations('home');
  return (
    <section aria-labelledby="telephone" className={styles.block}>
      <h2 id="telephone">{t('phoneTitle')}</h2>
      <p>{t('phoneLead')}</p>
      <p>
        <a href={telHref(line.phone)} className={styles.number}>
          <Icon name="phone" size={28} />
          {line.phone}
        </a>
      </p>
      {line.name && <p lang="fr">{line.name}</p>}
      {line.hours && (
        <p className={styles.hours}>
          <Icon name="clock" /> <span lang="fr">{line.hours}</span>
        </p>
      )}
    </section>
  );
}

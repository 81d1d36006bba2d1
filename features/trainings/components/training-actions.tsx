import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import button from '@/components/ui/button.module.css';
import { Icon } from '@/components/ui/icon';
import { PrintButton } from '@/components/ui/print-button';
import { PhoneLink } from './contact-links';
import styles from './training-actions.module.css';

type Contact = { phone: string | null; email: string | null; website: string | null };

/** The one thing to do, large; beside it what can be done with the page. */
export function TrainingActions({ contact, children }: { contact: Contact; children: ReactNode }) {
  const t = useTranslations('training');
  return (
    <div className={styles.actions}>
      <FirstAction contact={contact} />
      {children}
      <PrintButton text={t('print')} />
    </div>
  );
}

/** The best way to reach the centre; how to go on without any is told at the end of the page. */
function FirstAction({ contact: { phone, email, website } }: { contact: Contact }) {
  const t = useTranslations('training');
  if (phone) return <PhoneLink phone={phone} />;
  if (email) {
    return (
      <a className={button.primary} href={`mailto:${email}`}>
        <Icon name="mail" />
        {t('nextMail')}
      </a>
    );
  }
  if (website) {
    return (
      <a className={button.primary} href={website} rel="noreferrer">
        <Icon name="link" />
        {t('nextWebsite')}
      </a>
    );
  }
  return (
    <a className={button.primary} href="#maintenant">
      <Icon name="phone" />
      {t('nextWho')}
    </a>
  );
}

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import panel from '@/components/ui/panel.module.css';
import type { HelpContact } from '@/features/centres/data';
import { telHref } from '@/lib/tel-href';

/** Rule 12: a centre that nobody knows how to reach is not a dead end. */
export function OtherContacts({ contacts }: { contacts: HelpContact[] }) {
  const t = useTranslations('search');
  if (contacts.length === 0) return null;
  return (
    <>
      <p>{t('emptyCall')}</p>
      <ul className={panel.links}>
        {contacts.map(({ name, phone, locality }) => (
          <li key={phone}>
            <a href={telHref(phone)}>
              <Icon name="phone" />
              {phone}
            </a>{' '}
            {locality ? t('emptyCallCentre', { name, locality }) : name}
          </li>
        ))}
      </ul>
    </>
  );
}

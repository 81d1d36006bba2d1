import { useTranslations } from 'next-intl';
import button from '@/components/ui/button.module.css';
import { Icon } from '@/components/ui/icon';
import panel from '@/components/ui/panel.module.css';
import { telHref } from '@/lib/tel-href';

type Contact = { phone: string | null; email: string | null; website: string | null };

/** How to reach a centre: the call first, since it is what most people do. */
export function ContactLinks({ contact }: { contact: Contact }) {
  const t = useTranslations('training');
  const centre = useTranslations('centre');
  const { phone, email, website } = contact;
  if (!phone && !email && !website) return <p>{centre('noContact')}</p>;
  return (
    <>
      {phone ? (
        <p>
          <PhoneLink phone={phone} />
        </p>
      ) : (
        <p>{t('nextNoPhone')}</p>
      )}
      <ul className={panel.links}>
        {email && (
          <li>
            <a href={`mailto:${email}`}>
              <Icon name="mail" />
              {t('nextWrite', { email })}
            </a>
          </li>
        )}
        {website && (
          <li>
            <a href={website} rel="noreferrer">
              <Icon name="link" />
              {t('nextWebsite')}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

export function PhoneLink({ phone }: { phone: string }) {
  const t = useTranslations('training');
  return (
    <a className={button.primary} href={telHref(phone)}>
      <Icon name="phone" />
      {t('nextCall', { phone: phone.replaceAll(' ', '\u00a0') })}
    </a>
  );
}

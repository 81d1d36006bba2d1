import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { HelpContact } from '@/features/centres/data';
import { Link } from '@/i18n/link';
import { telHref } from '@/lib/tel-href';
import { searchHref } from '../params';
import type { WayOut } from '../ways-out';
import styles from './notices.module.css';

/** Rule 12: an empty list is a crossing, not a wall. */
export function EmptyResults({
  text,
  waysOut,
  contacts,
}: {
  text: string;
  waysOut: WayOut[];
  contacts: HelpContact[];
}) {
  const t = useTranslations('search');
  const countOf = ({ total, totalIsExact }: WayOut) => {
    const counted = t('total', { count: total });
    return totalIsExact ? counted : t('atLeast', { total: counted });
  };
  const labelOf = (way: WayOut) => {
    switch (way.kind) {
      case 'WIDER':
        return t('emptyWider', { km: way.criteria.radiusKm });
      case 'ANYWHERE':
        return t('emptyAnywhere');
      case 'WITHOUT_TEXT':
        return t('emptyWithoutText', { text });
      case 'WITHOUT_ZONE':
        return t('emptyWithoutZone');
      case 'WITHOUT_METHOD':
        return t('emptyWithoutMethod');
      case 'WITHOUT_TYPE':
        return t('emptyWithoutType');
      case 'WITHOUT_DOMAIN':
        return t('emptyWithoutDomain');
    }
  };
  return (
    <div className={styles.notice}>
      <h3>{t('emptyTitle')}</h3>
      <ul>
        {waysOut.map((way) => (
          <li key={way.kind}>
            <Link href={searchHref(way.criteria)}>
              {labelOf(way)} ({countOf(way)})
            </Link>
          </li>
        ))}
        {text && <li>{t('emptyWords')}</li>}
      </ul>
      {contacts.length > 0 && (
        <>
          <p>{t('emptyCall')}</p>
          <ul>
            {contacts.map((contact) => (
              <li key={contact.phone}>
                <a href={telHref(contact.phone)}>
                  <Icon name="phone" /> <bdi dir="ltr">{contact.phone}</bdi>
                </a>{' '}
                {contact.locality
                  ? t('emptyCallCentre', { name: contact.name, locality: contact.locality })
                  : contact.name}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

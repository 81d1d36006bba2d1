import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { InFrench } from '@/components/ui/in-french';
import panel from '@/components/ui/panel.module.css';
import type { Place } from '@/features/places/rules';
import { Link } from '@/i18n/link';
import { addressLine, mapHref, plannerHref } from '../directions';
import type { SiteOnPage } from '../loaders';
import styles from './where-answer.module.css';

type Props = { site: SiteOnPage; place: Place | null; isNearest: boolean };

/** One address, how sure it is, how far, and the ways there. */
export function SiteItem({ site, place, isNearest }: Props) {
  const t = useTranslations('training');
  const format = useFormatter();
  const { zone } = site.locality.commune;
  return (
    <li>
      {site.km !== null && place && (
        <p className={styles.near}>
          {isNearest && `${t('nearest')} · `}
          {site.km < 1
            ? t('kmClose', { place: place.name })
            : t('kmFrom', { km: format.number(site.km, { maximumFractionDigits: 0 }), place: place.name })}
        </p>
      )}
      <p className={styles.address}>
        <strong>
          <InFrench>{addressLine(site)}</InFrench>
        </strong>
        {site.label && <span lang="fr"> ({site.label})</span>}
        <br />
        <span className={panel.quiet}>
          {t(site.street ? 'addressExact' : 'addressApproximate')}
          {' · '}
          {zone.isBassin ? (
            <Link href={`/zones/${zone.slug}`}>{t('inZone', { zone: zone.name })}</Link>
          ) : (
            <InFrench>{zone.name}</InFrench>
          )}
        </span>
      </p>
      <p className={styles.ways}>
        <a href={plannerHref(site)} rel="noreferrer">
          <Icon name="bus" />
          {t('byTransit')}
        </a>
        <a href={mapHref(site)} rel="noreferrer">
          <Icon name="pin" />
          {t('onMap')}
        </a>
      </p>
    </li>
  );
}

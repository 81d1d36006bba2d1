import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { InFrench } from '@/components/ui/in-french';
import { type Place, placeParam } from '@/features/places/rules';
import { AddToList } from '@/features/shortlist/components/add-to-list';
import { ConfirmationLine } from '@/features/trainings/components/confirmation-line';
import { DomainName } from '@/features/trainings/components/domain-name';
import { TypeBadge } from '@/features/trainings/components/type-badge';
import { Link } from '@/i18n/link';
import { pointKey } from '../point-key';
import type { TrainingResult } from '../result';
import styles from './result-card.module.css';

type Props = {
  training: TrainingResult;
  /** Where the visitor searches: the training's page then shows its nearest site first. */
  place: Place | null;
  now: Date;
};

/** One training in the list: what, where, by whom, and how sure we are. */
export function ResultCard({ training, place, now }: Props) {
  const t = useTranslations('training');
  const query = place ? `?${new URLSearchParams({ lieu: placeParam(place) })}` : '';
  const points = [...new Set(training.sites.map(pointKey))].join(' ');
  return (
    <li className={styles.card} data-points={points} data-type={training.trainingType ?? 'UNKNOWN'}>
      <h3 className={styles.title}>
        <Link href={`/formations/${training.slug}${query}`}>
          <InFrench>{training.plainTitle}</InFrench>
        </Link>
      </h3>
      {training.title !== training.plainTitle && (
        <p className={styles.official}>
          <InFrench>{training.title}</InFrench>
        </p>
      )}
      <p className={styles.where}>
        <Icon name="pin" />
        <Where training={training} />
      </p>
      <p className={styles.centre}>
        <Icon name="building" />
        <Link href={`/centres/${training.centre.slug}`}>
          <InFrench>{training.centre.name}</InFrench>
        </Link>
      </p>
      <p className={styles.tags}>
        <TypeBadge type={training.trainingType} />
        {training.method && <span className={styles.method}>{t(`method${training.method}`)}</span>}
        <span>
          <DomainName domain={training.domain} />
        </span>
      </p>
      <ConfirmationLine confirmation={training.confirmation} now={now} />
      <AddToList slug={training.slug} title={training.plainTitle} />
    </li>
  );
}

function Where({ training }: { training: TrainingResult }) {
  const t = useTranslations('training');
  const format = useFormatter();
  const [nearest, ...others] = training.sites;
  if (!nearest) return <span>{t('placeUnknown')}</span>;
  const place = `${nearest.postalCode} ${nearest.locality}`;
  const km = training.distanceKm;
  return (
    <span>
      {km === null
        ? t('at', { place })
        : t('atDistance', { place, km: format.number(km, { maximumFractionDigits: km < 10 ? 1 : 0 }) })}
      {others.length > 0 && ` ${t('otherSites', { count: others.length })}`}
      {!nearest.isKnown && `, ${t('placeToConfirm')}`}
    </span>
  );
}

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { InFrench } from '@/components/ui/in-french';
import panel from '@/components/ui/panel.module.css';
import { Link } from '@/i18n/link';
import type { TrainingPage } from '../data';
import { ConfirmationLine } from './confirmation-line';
import styles from './training-page.module.css';
import { TypeBadge } from './type-badge';

/** `sites`: the nearest first. */
type Props = { training: TrainingPage; sites: readonly { localityName: string }[]; now: Date };

/** Under the title: who gives it, in which town, and how sure we are. */
export function TrainingFacts({ training, sites, now }: Props) {
  const t = useTranslations('training');
  const { centre, title, plainTitle, confirmedBy: by, confirmedOn: on, confirmedOnPrecision: precision } = training;
  const [first, ...others] = [...new Set(sites.map(({ localityName }) => localityName))];
  return (
    <>
      {title !== plainTitle && (
        <p className={panel.quiet}>
          {t('officialTitle', { title: '' })}
          <InFrench>{title}</InFrench>
        </p>
      )}
      <ul className={styles.facts}>
        <li>
          <Icon name="building" />
          <span>
            {t('givenBy', { centre: '' })}
            <Link href={`/centres/${centre.slug}`}>
              <InFrench>{centre.name}</InFrench>
            </Link>
          </span>
        </li>
        <li>
          <Icon name="pin" />
          <span>
            {first ? t('at', { place: first }) : t('placeUnknown')}
            {others.length > 0 && ` ${t('otherSites', { count: others.length })}`}
            {first && !training.sitesAreKnown && `, ${t('placeToConfirm')}`}
          </span>
        </li>
        {training.trainingType && (
          <li>
            <TypeBadge type={training.trainingType} />
          </li>
        )}
        <li>
          <ConfirmationLine now={now} confirmation={{ by, on, precision }} />
        </li>
      </ul>
    </>
  );
}

import { useTranslations } from 'next-intl';
import panel from '@/components/ui/panel.module.css';
import type { Place } from '@/features/places/rules';
import type { TrainingPage } from '../data';
import type { SiteOnPage, TrainingSurroundings } from '../loaders';
import { PlaceForm } from './place-form';
import { QuestionSection } from './question-section';
import { SiteItem } from './site-item';
import { ToAsk } from './to-ask';
import styles from './where-answer.module.css';

/** More places than that are folded away: few people need the fourth. */
const MAX_SHOWN = 3;

/** Where a training is given, the nearest place first, with ways there that leave this site only when asked for. */
export function WhereAnswer({ training, around }: { training: TrainingPage; around: TrainingSurroundings }) {
  const t = useTranslations('training');
  const { sites, place, typed } = around;
  const shown = sites.length > MAX_SHOWN + 1 ? MAX_SHOWN : sites.length;
  const first = sites.slice(0, shown);
  const others = sites.slice(shown);
  const nearest = sites.length > 1 ? sites[0] : undefined;
  return (
    <QuestionSection question="where">
      {sites.length === 0 && <p>{t('whereUnknown')}</p>}
      {sites.length > 0 && !training.sitesAreKnown && <p>{t('whereAssumed', { count: sites.length })}</p>}
      {!training.sitesAreKnown && <ToAsk question="PLACE" />}
      {sites.length > 1 && <PlaceForm slug={training.slug} typed={typed} isUnknown={typed !== '' && !place} />}
      <SiteList sites={first} place={place} nearest={nearest} />
      {others.length > 0 && (
        <details>
          <summary>{t('otherSites', { count: others.length })}</summary>
          <SiteList sites={others} place={place} nearest={nearest} />
        </details>
      )}
      {training.sitesAreKnown && sites.some(({ street }) => !street) && <ToAsk question="ADDRESS" />}
      {sites.length > 0 && <p className={panel.quiet}>{t('leavesSite')}</p>}
    </QuestionSection>
  );
}

type ListProps = { sites: SiteOnPage[]; place: Place | null; nearest: SiteOnPage | undefined };

function SiteList({ sites, place, nearest }: ListProps) {
  return (
    <ol className={styles.sites}>
      {sites.map((site) => (
        <SiteItem key={site.id} site={site} place={place} isNearest={site === nearest} />
      ))}
    </ol>
  );
}

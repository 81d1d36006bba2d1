import { useTranslations } from 'next-intl';
import panel from '@/components/ui/panel.module.css';
import type { TrainingPage } from '../data';
import type { TrainingSurroundings } from '../loaders';
import { PlaceForm } from './place-form';
import { QuestionSection } from './question-section';
import { SiteItem } from './site-item';
import { ToAsk } from './to-ask';
import styles from './where-answer.module.css';

/** Where a training is given, the nearest place first, with ways there that leave this site only when asked for. */
export function WhereAnswer({ training, around }: { training: TrainingPage; around: TrainingSurroundings }) {
  const t = useTranslations('training');
  const { sites, place, typed } = around;
  return (
    <QuestionSection question="where">
      {sites.length === 0 && <p>{t('whereUnknown')}</p>}
      {sites.length > 0 && !training.sitesAreKnown && <p>{t('whereAssumed', { count: sites.length })}</p>}
      {!training.sitesAreKnown && <ToAsk question="PLACE" />}
      {sites.length > 1 && <PlaceForm slug={training.slug} typed={typed} isUnknown={typed !== '' && !place} />}
      <ol className={styles.sites}>
        {sites.map((site, index) => (
          <SiteItem key={site.id} site={site} place={place} isNearest={index === 0 && sites.length > 1} />
        ))}
      </ol>
      {training.sitesAreKnown && sites.some(({ street }) => !street) && <ToAsk question="ADDRESS" />}
      {sites.length > 0 && <p className={panel.quiet}>{t('leavesSite')}</p>}
    </QuestionSection>
  );
}

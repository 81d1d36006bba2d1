import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InFrench } from '@/components/ui/in-french';
import { Page } from '@/components/ui/page';
import type { HelpContact } from '@/features/centres/data';
import type { TrainingPage as Training } from '../data';
import { useDomainName } from '../domain-name';
import type { TrainingSurroundings } from '../loaders';
import { FitAnswer } from './fit-answer';
import { GetAnswer } from './get-answer';
import { LengthAnswer } from './length-answer';
import { NextAnswer } from './next-answer';
import { QuestionNav } from './question-nav';
import { SimilarTrainings } from './similar-trainings';
import { SourceNote } from './source-note';
import { TrainingActions } from './training-actions';
import { TrainingFacts } from './training-facts';
import styles from './training-page.module.css';
import { WhatAnswer } from './what-answer';
import { WhenAnswer } from './when-answer';
import { WhereAnswer } from './where-answer';

type Props = {
  training: Training;
  around: TrainingSurroundings;
  /** Whom to call when nothing of the centre is known. */
  otherContacts: HelpContact[];
  /** What else can be done with the page. */
  actions: ReactNode;
  now: Date;
};

/** One training: who gives it and the one thing to do, then the seven questions, then where to go on. */
export function TrainingPage({ training, around, otherContacts, actions, now }: Props) {
  const t = useTranslations('training');
  const site = useTranslations('site');
  const aloud = useTranslations('readAloud');
  const domainName = useDomainName();
  const { domain, centre } = training;
  return (
    <Page
      width="wide"
      title={<InFrench>{training.plainTitle}</InFrench>}
      before={
        <Breadcrumb
          label={t('breadcrumb')}
          items={[
            { name: t('home'), href: '/' },
            { name: site('formations'), href: '/formations' },
            { name: domainName(domain), href: `/formations?domaine=${domain.slug}` },
          ]}
        />
      }
    >
      <ReadAloud target="contenu" label={aloud('listenTraining')} />
      <TrainingFacts training={training} sites={around.sites} now={now} />
      <div className={styles.layout}>
        <div className={styles.side}>
          <TrainingActions contact={centre}>{actions}</TrainingActions>
          <QuestionNav />
        </div>
        <div className={styles.questions}>
          <WhatAnswer training={training} />
          <FitAnswer prerequisites={training.prerequisites} />
          <WhereAnswer training={training} around={around} />
          <WhenAnswer infoSession={training.infoSession} />
          <LengthAnswer training={training} />
          <GetAnswer />
          <NextAnswer training={training} otherContacts={otherContacts} />
          <SimilarTrainings training={training} around={around} />
          <SourceNote training={training} now={now} />
        </div>
      </div>
    </Page>
  );
}

import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import panel from '@/components/ui/panel.module.css';
import type { HelpContact } from '@/features/centres/data';
import { defaultLocale } from '@/i18n/locales';
import type { TrainingPage } from '../data';
import { questionsToAsk } from '../open-questions';
import { ContactLinks } from './contact-links';
import styles from './next-answer.module.css';
import { OtherContacts } from './other-contacts';
import { QuestionSection } from './question-section';
import { QuestionSentence } from './question-sentence';
import { SpokenSentence } from './spoken-sentence';

/** Three steps: reach the centre, say this, ask that; the questions stand in a box to read aloud, or to print. */
export function NextAnswer({ training, otherContacts }: { training: TrainingPage; otherContacts: HelpContact[] }) {
  const t = useTranslations('training');
  return (
    <QuestionSection question="next">
      <ol className={styles.steps}>
        <li>
          <h3>{t('nextContact')}</h3>
          <ContactLinks contact={training.centre} />
          <OtherContacts contacts={otherContacts} />
        </li>
        <li>
          <h3>{t('nextSay')}</h3>
          <p>
            <Hello title={training.plainTitle} />
          </p>
        </li>
        <li>
          <h3 id="questions-titre">{t('nextAsk')}</h3>
          <ul aria-labelledby="questions-titre" className={styles.box}>
            {questionsToAsk(training).map((question) => (
              <li key={question}>
                <QuestionSentence question={question} />
              </li>
            ))}
          </ul>
        </li>
      </ol>
      <p className={panel.quiet}>{t('nextNote')}</p>
    </QuestionSection>
  );
}

async function Hello({ title }: { title: string }) {
  const t = await getTranslations('training');
  const french = await getTranslations({ locale: defaultLocale, namespace: 'training' });
  return <SpokenSentence french={french('hello', { title })} meaning={t('hello', { title })} />;
}

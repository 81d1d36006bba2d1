import { useTranslations } from 'next-intl';
import type { TrainingPage } from '../data';
import { QuestionSection } from './question-section';
import { ToAsk } from './to-ask';

/** Only what the source declares: no length in the law is certain enough to be shown. */
export function LengthAnswer({ training }: { training: TrainingPage }) {
  const t = useTranslations('training');
  const facts = [
    { name: t('duration'), value: training.duration, question: 'DURATION' },
    { name: t('schedule'), value: training.schedule, question: 'SCHEDULE' },
    { name: t('hours'), value: training.hours, question: null },
  ] as const;
  return (
    <QuestionSection question="length">
      {facts.map(({ name, value, question }) => {
        if (value) {
          return (
            <p key={name}>
              <strong>{name}</strong>
              <br />
              <span lang="fr">{value}</span>
            </p>
          );
        }
        return question && <ToAsk key={name} name={name} question={question} />;
      })}
    </QuestionSection>
  );
}

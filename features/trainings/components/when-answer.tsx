import { useTranslations } from 'next-intl';
import { QuestionSection } from './question-section';
import { ToAsk } from './to-ask';

export function WhenAnswer({ infoSession }: { infoSession: string | null }) {
  const t = useTranslations('training');
  return (
    <QuestionSection question="when">
      <ToAsk name={t('start')} question="START" />
      {infoSession ? (
        <p>
          <strong>{t('infoSession')}</strong>
          <br />
          <span lang="fr">{infoSession}</span>
        </p>
      ) : (
        <ToAsk name={t('infoSession')} question="INFO_SESSION" />
      )}
    </QuestionSection>
  );
}

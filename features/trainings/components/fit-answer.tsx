import { useTranslations } from 'next-intl';
import panel from '@/components/ui/panel.module.css';
import { Link } from '@/i18n/link';
import { QuestionSection } from './question-section';
import { ToAsk } from './to-ask';
import { TrainingWords } from './training-words';

/** Never a verdict: what the source says, and who decides. */
export function FitAnswer({ prerequisites }: { prerequisites: string | null }) {
  const t = useTranslations('training');
  const glossary = useTranslations('glossary');
  return (
    <QuestionSection question="fit">
      {prerequisites && (
        <>
          <p lang="fr">{prerequisites}</p>
          <p className={panel.quiet}>{t('fitNote')}</p>
        </>
      )}
      <ToAsk question="ENTRY" />
      <p className={panel.links}>
        <Link href="/est-ce-pour-moi">{t('fitLink')}</Link>
      </p>
      <TrainingWords words={[{ word: glossary('forem'), text: glossary('foremText') }]} />
    </QuestionSection>
  );
}

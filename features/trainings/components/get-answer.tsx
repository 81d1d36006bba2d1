import { useTranslations } from 'next-intl';
import panel from '@/components/ui/panel.module.css';
import { QuestionSection } from './question-section';
import { ToAsk } from './to-ask';

/** Only what is certain for every training; amounts in force for travel and child care are not published. */
export function GetAnswer() {
  const t = useTranslations('training');
  return (
    <QuestionSection question="get">
      <p>
        <strong>{t('moneyFree')}</strong>
      </p>
      <p>
        <strong>{t('moneyHourly')}</strong>
        <br />
        <small className={panel.quiet}>{t('moneyHourlySource')}</small>
      </p>
      <p>
        {t('moneyTravel')}
        <br />
        <small className={panel.quiet}>{t('moneyTravelSource')}</small>
      </p>
      <ToAsk name={t('travel')} question="TRAVEL" />
      <ToAsk name={t('childCare')} question="CHILD_CARE" />
    </QuestionSection>
  );
}

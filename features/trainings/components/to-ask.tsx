import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { OpenQuestion } from '../open-questions';
import { QuestionSentence } from './question-sentence';
import styles from './to-ask.module.css';

/** Rule 8: what is not known is said so, with the question ready to ask. */
export function ToAsk({ question, name }: { question: OpenQuestion; name?: string }) {
  const t = useTranslations('training');
  return (
    <p className={styles.ask}>
      <Icon name="speech" />
      <span>
        {name && (
          <>
            <strong>{name}</strong>
            {' · '}
          </>
        )}
        {t('askCentre')}
        <br />
        <QuestionSentence question={question} />
      </span>
    </p>
  );
}

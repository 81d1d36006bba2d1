import { useTranslations } from 'next-intl';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import button from '@/components/ui/button.module.css';
import { hrefWith, hrefWithout } from '../params';
import { type AnswerId, type Answers, type Question, questionOrder, questions } from '../questions';
import { previousQuestion } from '../rules';
import { Picture } from './picture';
import styles from './question-page.module.css';
import { useSitePath } from './use-site-path';

/**
 * One question, its answers as large links. Plain links on purpose: each question is a page of its own, read and tabbed
 * from its top, which a change in place would not give.
 */
export function QuestionPage({ question, answers }: { question: Question; answers: Answers }) {
  const t = useTranslations('eligibility');
  const aloud = useTranslations('readAloud');
  const path = useSitePath();
  const number = questionOrder.indexOf(question) + 1;
  const before = previousQuestion(question);
  return (
    <div className={styles.page}>
      {!before && <p className={styles.lead}>{t('lead')}</p>}
      <p className={styles.step}>
        {t('step', { number, total: questionOrder.length })}
        <span className={styles.bar} aria-hidden="true">
          {questionOrder.map((one, index) => (
            <span key={one} data-done={index < number || undefined} />
          ))}
        </span>
      </p>
      <h1>{t(question)}</h1>
      <ReadAloud target="contenu" label={aloud('listenQuestions')} />
      <p>{t(`${question}Help`)}</p>
      <ul className={styles.answers}>
        {listIds(question).map(({ id, word }) => (
          <li key={id}>
            <a href={path(hrefWith(answers, question, word))}>
              <Picture name={id} />
              <span>
                <strong>{t(id)}</strong>
                {t.has(`${id}Hint`) && <small>{t(`${id}Hint`)}</small>}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {before ? (
        <p>
          <a className={button.quiet} href={path(hrefWithout(answers, before))}>
            {t('back')}
          </a>
        </p>
      ) : (
        <p>{t('helper')}</p>
      )}
    </div>
  );
}

function listIds(question: Question): { id: AnswerId; word: string }[] {
  switch (question) {
    case 'place':
      return questions.place.answers.map(({ answer, word }) => ({ id: `place${answer}`, word }));
    case 'schooling':
      return questions.schooling.answers.map(({ answer, word }) => ({ id: `schooling${answer}`, word }));
    case 'jobseeker':
      return questions.jobseeker.answers.map(({ answer, word }) => ({ id: `jobseeker${answer}`, word }));
    case 'months':
      return questions.months.answers.map(({ answer, word }) => ({ id: `months${answer}`, word }));
  }
}

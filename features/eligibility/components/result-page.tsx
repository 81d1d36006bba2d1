import { useTranslations } from 'next-intl';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import panel from '@/components/ui/panel.module.css';
import { Link } from '@/i18n/link';
import { answersHref, hrefWithout } from '../params';
import type { Answers, Question } from '../questions';
import { type AppliedRule, listReasons } from '../rules';
import { NextSteps } from './next-steps';
import { Picture } from './picture';
import styles from './result-page.module.css';
import { RuleSources } from './rule-sources';
import { useSitePath } from './use-site-path';

/** What comes out, in large plain words: why, what to do now, and where the rule comes from. */
export function ResultPage({ rule, answers }: { rule: AppliedRule; answers: Answers }) {
  const t = useTranslations('eligibility');
  const aloud = useTranslations('readAloud');
  const path = useSitePath();
  const { outcome } = rule;
  return (
    <div className={styles.page}>
      <div className={styles.outcome} data-kind={outcome.kind}>
        <Picture name={outcome.kind} size={64} />
        <p>{t('title')}</p>
        <h1>{outcome.kind === 'RATHER' ? t(`rather${outcome.instead}`) : t(`outcome${outcome.kind}`)}</h1>
      </div>
      <ReadAloud target="contenu" label={aloud('listenQuestions')} />
      <p className={styles.why}>{t(`why${rule.name}`)}</p>
      {outcome.kind === 'RATHER' ? (
        <p>
          <Link className={styles.onward} href="/formations">
            {t('seeAnyway')}
          </Link>
        </p>
      ) : (
        <NextSteps kind={outcome.kind} bring={rule.bring} />
      )}
      <section className={panel.panel} aria-labelledby="reponses">
        <h2 id="reponses">{t('becauseTitle')}</h2>
        <ul className={styles.reasons}>
          {listReasons(rule).map((question) => (
            <Reason key={question} question={question} answers={answers} />
          ))}
        </ul>
        <p>
          <a className={styles.restart} href={path(answersHref())}>
            {t('restart')}
          </a>
        </p>
        <p className={panel.quiet}>{t('notKept')}</p>
      </section>
      <RuleSources rule={rule} />
    </div>
  );
}

/** One answer, with a plain link, as in the questions, to give another one. */
function Reason({ question, answers }: { question: Question; answers: Answers }) {
  const t = useTranslations('eligibility');
  const path = useSitePath();
  const id = `${question}${answers[question]}`;
  return (
    <li>
      <span>
        {t(question)} <strong>{t(id)}</strong>
      </span>
      <a href={path(hrefWithout(answers, question))}>
        {t('change')}
        <span className="visually-hidden"> {t(question)}</span>
      </a>
    </li>
  );
}

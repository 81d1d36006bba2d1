import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import panel from '@/components/ui/panel.module.css';
import { type SevenQuestion, sevenQuestions } from '../seven-questions';
import styles from './question-section.module.css';

/** One of the seven questions with its picture, and its answer under it. */
export function QuestionSection({ question, children }: { question: SevenQuestion; children: ReactNode }) {
  const t = useTranslations('training');
  return sevenQuestions
    .filter(({ key }) => key === question)
    .map(({ key, anchor, icon }) => (
      <section
        key={key}
        id={anchor}
        aria-labelledby={`${anchor}-titre`}
        className={`${panel.panel} ${styles.section} ${key === 'next' ? `${panel.call} ${styles.next}` : ''}`}
      >
        <h2 id={`${anchor}-titre`} className={styles.title}>
          <span className={styles.picture}>
            <Icon name={icon} size={28} />
          </span>
          {t(`${key}Title`)}
        </h2>
        {children}
      </section>
    ));
}

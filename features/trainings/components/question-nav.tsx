import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { sevenQuestions } from '../seven-questions';
import styles from './question-nav.module.css';

export function QuestionNav() {
  const t = useTranslations('training');
  return (
    <nav aria-label={t('questionsNav')} className={styles.nav}>
      <ul>
        {sevenQuestions.map(({ key, anchor, icon }) => (
          <li key={key}>
            <a href={`#${anchor}`}>
              <Icon name={icon} />
              {t(`${key}Title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { useFormatter, useTranslations } from 'next-intl';
import type { Rule } from '../rules';
import { rulesWrittenOn, sources } from '../sources';
import styles from './rule-sources.module.css';

/** The texts a rule was taken from, how sure it is, and that this is no legal advice. */
export function RuleSources({ rule }: { rule: Rule }) {
  const t = useTranslations('eligibility');
  const format = useFormatter();
  return (
    <details className={styles.sources}>
      <summary>{t('sourcesTitle')}</summary>
      <p>{t('sourcesNote')}</p>
      <p>{t(rule.confidence === 'SOLID' ? 'sourcesSolid' : 'sourcesUnsure')}</p>
      <ul lang="fr">
        {rule.sources.map((name) => (
          <li key={name}>{sources[name]}</li>
        ))}
      </ul>
      {rule.outcome.kind === 'LIKELY' && <p>{t('sourcesMoney')}</p>}
      <p>{t('sourcesDate', { date: format.dateTime(new Date(rulesWrittenOn), { dateStyle: 'long' }) })}</p>
    </details>
  );
}

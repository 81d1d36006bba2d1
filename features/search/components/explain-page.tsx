import { useTranslations } from 'next-intl';
import field from '@/components/form/field.module.css';
import button from '@/components/ui/button.module.css';
import { InFrench } from '@/components/ui/in-french';
import { Page } from '@/components/ui/page';
import { Link } from '@/i18n/link';
import { localePath } from '@/i18n/locales';
import { usePageLocale } from '@/i18n/use-page-locale';
import type { Explanation } from '../loaders';
import styles from './explain-page.module.css';

/** For the coordination: what was made of the words, and by which sign each result was found. */
export function ExplainPage({ explanation }: { explanation: Explanation }) {
  const t = useTranslations('explain');
  const { criteria, understanding, results, total } = explanation;
  const { meaning, reading } = understanding;
  const units = meaning.words?.units ?? [];
  const facts = [
    ...(reading?.corrections ?? []).map(({ typed, read }) => t('corrected', { typed, read })),
    ...(reading?.ignored ?? []).map((word) => t('ignored', { word })),
    ...(meaning.place ? [t('place', { place: meaning.place.name, km: meaning.criteria.radiusKm })] : []),
    ...(reading && meaning.words ? [t(`scope${reading.scope}`)] : []),
  ];
  return (
    <Page title={t('title')}>
      <p>{t('lead')}</p>
      <form action={localePath(usePageLocale(), '/coordination/recherche')} className={styles.form}>
        <div className={field.field}>
          <label htmlFor="q">{t('what')}</label>
          <input id="q" name="q" type="search" defaultValue={criteria.text} />
        </div>
        <div className={field.field}>
          <label htmlFor="lieu">{t('where')}</label>
          <input id="lieu" name="lieu" type="text" defaultValue={criteria.place} />
        </div>
        <button type="submit" className={button.primary}>
          {t('submit')}
        </button>
      </form>
      <h2>{t('understood')}</h2>
      <ul>
        {units.map((unit) => (
          <li key={unit.typed}>
            {unit.name === null ? t('word', { typed: unit.typed }) : t('unit', { typed: unit.typed, name: unit.name })}
            <details>
              <summary>{t('queries')}</summary>
              <dl className={styles.queries}>
                {Object.entries(unit.queries).map(([sign, query]) =>
                  query === null ? null : (
                    <div key={sign}>
                      <dt>{sign}</dt>
                      <dd>
                        <code>{query}</code>
                      </dd>
                    </div>
                  ),
                )}
              </dl>
            </details>
          </li>
        ))}
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <h2>{t('results', { count: total })}</h2>
      <ol>
        {results.map(({ slug, title, centre, steps }) => (
          <li key={slug}>
            <Link href={`/formations/${slug}`}>
              <InFrench>{title}</InFrench>
            </Link>{' '}
            <InFrench>({centre})</InFrench>
            <ul>
              {steps.map((step, index) => {
                const unit = units[index];
                return unit && step ? (
                  <li key={unit.typed}>
                    {t('matched', { typed: unit.typed, name: unit.name ?? unit.typed, step: t(`step${step}`) })}
                  </li>
                ) : null;
              })}
            </ul>
          </li>
        ))}
      </ol>
    </Page>
  );
}

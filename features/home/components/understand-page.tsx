import { useTranslations } from 'next-intl';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import button from '@/components/ui/button.module.css';
import { Page } from '@/components/ui/page';
import panel from '@/components/ui/panel.module.css';
import { termTags } from '@/features/glossary/components/term-tags';
import { termAnchor, terms } from '@/features/glossary/terms';
import { TypeBadge } from '@/features/trainings/components/type-badge';
import { Link } from '@/i18n/link';

/** What a CISP is, in plain words; only what the law or the sector states. */
export function UnderstandPage() {
  const t = useTranslations('understand');
  const glossary = useTranslations('glossary');
  const aloud = useTranslations('readAloud');
  const eligibility = useTranslations('eligibility');
  return (
    <Page title={t('title')}>
      <ReadAloud target="contenu" label={aloud('listenPage')} />
      <p>{t('lead')}</p>
      <h2>{t('whoTitle')}</h2>
      <p>{t.rich('who', termTags())}</p>
      <p>
        <Link className={button.quiet} href="/est-ce-pour-moi">
          {eligibility('title')}
        </Link>
      </p>
      <h2>{t('typesTitle')}</h2>
      <ul className={panel.rows}>
        <li>
          <TypeBadge type="ORIENTATION" /> {t('orientation')}
        </li>
        <li>
          <TypeBadge type="BASIC" /> {t('basic')}
        </li>
        <li>
          <TypeBadge type="VOCATIONAL" /> {t('vocational')}
        </li>
      </ul>
      <h2>{t('methodsTitle')}</h2>
      <h3>{t('eftTitle')}</h3>
      <p>{t('eft')}</p>
      <h3>{t('defiTitle')}</h3>
      <p>{t('defi')}</p>
      <p>{t('both')}</p>
      <h2>{t('contractTitle')}</h2>
      <p>{t('contract')}</p>
      <p>{t('money')}</p>
      <p>{t('travel')}</p>
      <h2>{t('wordsTitle')}</h2>
      <dl className={panel.facts}>
        {terms.map((term) => (
          <div key={term} id={termAnchor(term)} className={panel.fact}>
            <dt lang="fr">{glossary(term)}</dt>
            <dd>{glossary(`${term}Text`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('sourcesTitle')}</h2>
      <p>{t('sources')}</p>
      <p>
        <Link className={button.primary} href="/formations">
          {t('action')}
        </Link>
      </p>
    </Page>
  );
}

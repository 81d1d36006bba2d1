import { useTranslations } from 'next-intl';
import { Page } from '@/components/ui/page';
import { searchParamNames } from '@/features/search/params';
import styles from './open-data-page.module.css';

const operations = [
  { key: 'search', path: '/api/v1/search', example: '/api/v1/search?q=jardin&lieu=5000&rayon=20' },
  { key: 'zones', path: '/api/v1/zones', example: '/api/v1/zones?type=metier' },
  { key: 'places', path: '/api/v1/places', example: '/api/v1/places?q=celles' },
  {
    key: 'keyFigures',
    path: '/api/v1/key-figures, /api/v1/key-figures.csv',
    example: '/api/v1/key-figures?annee=2023&indicateur=centres',
  },
  {
    key: 'directoryFigures',
    path: '/api/v1/directory-figures.csv',
    example: '/api/v1/directory-figures.csv?tableau=zones',
  },
  { key: 'suggestions', path: '/api/v1/suggestions', example: '/api/v1/suggestions?q=jard' },
] as const;

const examples: Record<(typeof searchParamNames)[number], string> = {
  q: 'jardin',
  lieu: '5000',
  rayon: '20',
  zone: 'NA',
  methode: 'eft',
  type: 'metier',
  domaine: 'horeca',
  tri: 'titre',
  page: '2',
  exact: '1',
};

/** What a developer may read, in one page. */
export function OpenDataPage() {
  const t = useTranslations('api');
  return (
    <Page title={t('title')}>
      <p>{t('lead')}</p>
      {operations.map(({ key, path, example }) => (
        <section key={key}>
          <h2>
            <code dir="ltr">GET {path}</code>
          </h2>
          <p>
            {t(key)} {t('try')}{' '}
            <a href={example}>
              <code dir="ltr">{example}</code>
            </a>
          </p>
        </section>
      ))}
      <h2>{t('criteriaTitle')}</h2>
      <p>{t('criteria')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('columnName')}</th>
            <th scope="col">{t('columnMeaning')}</th>
            <th scope="col">{t('columnExample')}</th>
          </tr>
        </thead>
        <tbody>
          {searchParamNames.map((name) => (
            <tr key={name}>
              <th scope="row">
                <code dir="ltr">{name}</code>
              </th>
              <td>{t(name)}</td>
              <td>
                <code dir="ltr">
                  {name}={examples[name]}
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('licenceTitle')}</h2>
      <p>{t('licence')}</p>
    </Page>
  );
}

import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import type { DirectoryFigures } from '../directory/schema';
import { directoryCsvHref } from '../request';
import { DirectoryBlock } from './directory-block';
import { DirectoryZones } from './directory-zones';
import styles from './figures.module.css';

/** Rule 13: what this directory counts stands apart from what the sector publishes, says so, and says of when it is. */
export async function DirectorySection({ figures, locale }: { figures: DirectoryFigures; locale: Locale }) {
  const t = await getTranslations('keyFigures');
  const training = await getTranslations('training');
  const format = await getFormatter();
  const unknown = t('unknown');
  return (
    <section className={styles.apart} id="annuaire">
      <h2>{t('directoryTitle')}</h2>
      <p>
        <strong>{t('directoryLead')}</strong>{' '}
        {t('directoryWhole', { centres: figures.centres, trainings: figures.trainings })}
      </p>
      {figures.changedOn && (
        <p>{t('directoryDate', { date: format.dateTime(figures.changedOn, { dateStyle: 'long' }) })}</p>
      )}
      <div className={styles.figures}>
        <DirectoryZones zones={figures.zones} locale={locale} />
        <DirectoryBlock
          table="types"
          title={t('typesTitle')}
          lines={figures.types.map(({ of, trainings }) => ({
            key: of ?? '',
            label: of ? training(`type${of}`) : unknown,
            trainings,
          }))}
        />
        <DirectoryBlock
          table="methodes"
          title={t('methodsTitle')}
          lines={figures.methods.map(({ of, trainings }) => ({
            key: of ?? '',
            label: of ? training(`method${of}`) : unknown,
            trainings,
          }))}
        />
        <DirectoryBlock
          table="domaines"
          title={t('domainsTitle')}
          lang="fr"
          lines={figures.domains.map(({ of, trainings }) => ({ key: of.slug, label: of.name, trainings }))}
        />
        <DirectoryBlock
          table="fraicheur"
          title={t('freshnessTitle')}
          lines={figures.freshness.map(({ of, trainings }) => ({ key: of, label: t(`fresh${of}`), trainings }))}
        />
      </div>
      <p className={styles.csv}>
        <a href={directoryCsvHref()}>{t('csvDirectory')}</a>
      </p>
    </section>
  );
}

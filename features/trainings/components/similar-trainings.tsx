import { useFormatter, useTranslations } from 'next-intl';
import { InFrench } from '@/components/ui/in-french';
import panel from '@/components/ui/panel.module.css';
import { Link } from '@/i18n/link';
import type { TrainingPage } from '../data';
import { useDomainName } from '../domain-name';
import type { TrainingSurroundings } from '../loaders';

/** Where to go on from here: the same domain nearby, then the centre's other trainings. */
export function SimilarTrainings({ training, around }: { training: TrainingPage; around: TrainingSurroundings }) {
  const t = useTranslations('training');
  const format = useFormatter();
  const domainName = useDomainName();
  const { domain, centre } = training;
  const siblings = centre.trainings.filter(({ slug }) => slug !== training.slug);
  const lieu = around.place ? `?${new URLSearchParams({ lieu: around.typed })}` : '';
  return (
    <section className={panel.panel}>
      <h2>{t('similarTitle')}</h2>
      {around.similar.length > 0 && (
        <ul className={panel.rows}>
          {around.similar.map(({ slug, plainTitle, centre: name, place, km }) => (
            <li key={slug}>
              <Link href={`/formations/${slug}${lieu}`}>
                <InFrench>{plainTitle}</InFrench>
              </Link>
              <br />
              <InFrench>{name}</InFrench> ·{' '}
              {km < 1
                ? t('at', { place })
                : t('atDistance', { place, km: format.number(km, { maximumFractionDigits: 0 }) })}
            </li>
          ))}
        </ul>
      )}
      <p className={panel.links}>
        <Link href={`/formations?domaine=${domain.slug}`}>{t('similarLink', { domain: domainName(domain) })}</Link>
      </p>
      {siblings.length > 0 && (
        <>
          <h3>{t('siblingsTitle')}</h3>
          <ul className={panel.links}>
            {siblings.map((other) => (
              <li key={other.slug}>
                <Link href={`/formations/${other.slug}${lieu}`}>
                  <InFrench>{other.plainTitle}</InFrench>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

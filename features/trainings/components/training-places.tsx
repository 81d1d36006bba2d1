import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { InFrench } from '@/components/ui/in-french';
import panel from '@/components/ui/panel.module.css';
import type { SiteOfCentre } from '../data';

/** Where a training is given, with a way there that leaves this site only when it is asked for. */
export function TrainingPlaces({ sites, areKnown }: { sites: SiteOfCentre[]; areKnown: boolean }) {
  const t = useTranslations('training');
  return (
    <section className={panel.panel}>
      <h2>{t('whereTitle')}</h2>
      {sites.length === 0 && <p>{t('whereUnknown')}</p>}
      {sites.length > 1 && !areKnown && <p>{t('whereAssumed')}</p>}
      <ul className={panel.links}>
        {sites.map((site) => {
          const place = `${site.postalCode} ${site.localityName}`;
          const address = [site.street, place].filter(Boolean).join(', ');
          return (
            <li key={site.id}>
              <InFrench>
                <strong>{address}</strong>
                {site.label && ` (${site.label})`}
              </InFrench>
              {!site.street && <span className={panel.quiet}>, {t('localityOnly')}</span>}
              <br />
              <a
                href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(`${address}, Belgique`)}`}
                rel="noreferrer"
              >
                <Icon name="pin" />
                {t('itinerary', { place: site.localityName })}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

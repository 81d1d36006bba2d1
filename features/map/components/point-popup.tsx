'use client';

import { InfoPopup } from '@/components/map/info-popup';
import { type Locale, localePath } from '@/i18n/locales';
import { formatMessage } from '../format';
import type { MapPoint } from '../point-key';
import type { PointDetails } from '../serializers';
import type { MapTexts } from '../texts';
import styles from './offer-map.module.css';
import { useAnswer } from './use-answer';

type Props = {
  id: string;
  point: MapPoint;
  /** The name of the place, as far as the map knows it. */
  place: string;
  query: string;
  texts: MapTexts;
  locale: Locale;
  onClose: () => void;
};

/** What is given at a point: its trainings by centre, fetched when it is opened. */
export function PointPopup({ id, point, place, query, texts, locale, onClose }: Props) {
  const answer = useAnswer<PointDetails>(`/api/map/point/${encodeURIComponent(id)}${query && `?${query}`}`);
  return (
    <InfoPopup
      latitude={point.latitude}
      longitude={point.longitude}
      label={formatMessage(texts.popupLabel, locale, { place })}
      closeLabel={texts.popupClose}
      onClose={onClose}
    >
      <p className={styles.popupPlace}>
        {answer.state === 'READY' && answer.data.place
          ? `${answer.data.place.postalCode} ${answer.data.place.name}`
          : place}
      </p>
      {!point.isExact && <p className={styles.popupNote}>{texts.popupApproximate}</p>}
      <div role="status">{answer.state === 'LOADING' && texts.popupLoading}</div>
      {answer.state === 'FAILED' && <p role="alert">{texts.popupFailed}</p>}
      {answer.state === 'READY' && <Trainings details={answer.data} texts={texts} locale={locale} />}
    </InfoPopup>
  );
}

function Trainings({ details, texts, locale }: { details: PointDetails } & Pick<Props, 'texts' | 'locale'>) {
  const listed = details.centres.reduce((sum, { trainings }) => sum + trainings.length, 0);
  return (
    <>
      {details.centres.map((centre) => (
        <section key={centre.slug} className={styles.popupCentre}>
          <h3>
            <a href={localePath(locale, `/centres/${centre.slug}`)}>{centre.name}</a>
          </h3>
          <ul>
            {centre.trainings.map(({ slug, title, siteIsKnown }) => (
              <li key={slug}>
                <a href={localePath(locale, `/formations/${slug}`)}>{title}</a>
                {!siteIsKnown && <small> ({texts.popupSiteToConfirm})</small>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {details.total > listed && (
        <p className={styles.popupNote}>{formatMessage(texts.popupMore, locale, { count: details.total - listed })}</p>
      )}
    </>
  );
}

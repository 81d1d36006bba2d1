'use client';

import { memo } from 'react';
import { InfoPopup } from '@/components/map/info-popup';
import { parsePointKey } from '@/features/search/point-key';
import { type Locale, localePath } from '@/i18n/locales';
import { formatMessage } from '../format';
import type { PointDetails } from '../serializers';
import type { MapTexts } from '../texts';
import styles from './offer-map.module.css';
import { useAnswer } from './use-answer';

type Props = {
  id: string;
  /** The name of the place, as far as the map knows it. */
  place: string;
  query: string;
  texts: MapTexts;
  locale: Locale;
  onClose: () => void;
};

/** What is given at a point: its trainings by centre, fetched when it is opened. */
export const PointPopup = memo(function PointPopup({ onClose, ...props }: Props) {
  const { id, place, texts, locale } = props;
  const point = parsePointKey(id);
  if (!point) return null;
  return (
    <InfoPopup
      latitude={point.latitude}
      longitude={point.longitude}
      label={formatMessage(texts.popupLabel, locale, { place })}
      closeLabel={texts.popupClose}
      onClose={onClose}
    >
      <Content {...props} isExact={point.isExact} />
    </InfoPopup>
  );
});

function Content({ id, place, query, texts, locale, isExact }: Omit<Props, 'onClose'> & { isExact: boolean }) {
  const answer = useAnswer<PointDetails>(`/api/map/point/${encodeURIComponent(id)}${query && `?${query}`}`);
  const known = answer.state === 'READY' ? answer.data.place : null;
  return (
    <>
      <p className={styles.popupPlace}>
        <bdi lang="fr">{known ? `${known.postalCode} ${known.name}` : place}</bdi>
      </p>
      {!isExact && <p className={styles.popupNote}>{texts.popupApproximate}</p>}
      <div role="status">{answer.state === 'LOADING' && texts.popupLoading}</div>
      {answer.state === 'FAILED' && <p role="alert">{texts.popupFailed}</p>}
      {answer.state === 'READY' && <Trainings details={answer.data} texts={texts} locale={locale} />}
    </>
  );
}

function Trainings({ details, texts, locale }: { details: PointDetails } & Pick<Props, 'texts' | 'locale'>) {
  const listed = details.centres.reduce((sum, { trainings }) => sum + trainings.length, 0);
  return (
    <>
      {details.centres.map((centre) => (
        <section key={centre.slug} className={styles.popupCentre}>
          <h3>
            <a href={localePath(locale, `/centres/${centre.slug}`)}>
              <bdi lang="fr">{centre.name}</bdi>
            </a>
          </h3>
          <ul>
            {centre.trainings.map(({ slug, title, siteIsKnown }) => (
              <li key={slug}>
                <a href={localePath(locale, `/formations/${slug}`)}>
                  <bdi lang="fr">{title}</bdi>
                </a>
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

'use client';

import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { SearchCriteria } from '@/features/search/criteria';
import type { Locale } from '@/i18n/locales';
import type { MapTexts } from '../texts';
import type { ZoneCentres } from '../zone-centres';
import { ErrorBoundary } from './error-boundary';
import type { OfferMap } from './offer-map';
import styles from './offer-map-slot.module.css';
import { useFirstSight } from './use-first-sight';

type Props = {
  /** As in the address, without a place that nobody knows. */
  criteria: SearchCriteria;
  locale: Locale;
  zones: readonly ZoneCentres[];
  texts: MapTexts;
  tileUrl?: string | undefined;
  tileAttribution?: string | undefined;
  className?: string | undefined;
  /** What stands in for the map until it is there, and stays when it fails. */
  children: ReactNode;
};

type Stage =
  | { name: 'WAITING' }
  | { name: 'LOADED'; Content: typeof OfferMap }
  | { name: 'SHOWN'; Content: typeof OfferMap }
  | { name: 'FAILED' };

/**
 * Keeps the map's place. The map library is fetched when the place has been seen and the browser is idle, so never before
 * the list can be used; until its first points are there, and for good when anything fails, the children stay.
 */
export function OfferMapSlot({ className = '', children, ...map }: Props) {
  const { texts } = map;
  const box = useRef<HTMLDivElement>(null);
  const afterId = useId();
  const isSeen = useFirstSight(box);
  const [isWanted, setWanted] = useState(false);
  const [stage, setStage] = useState<Stage>({ name: 'WAITING' });
  const saves = isSeen && !isWanted && savesData();
  const shouldLoad = isSeen && !saves;
  useEffect(() => {
    if (!shouldLoad) return;
    let isCancelled = false;
    import('./offer-map').then(
      (loaded) => isCancelled || setStage({ name: 'LOADED', Content: loaded.OfferMap }),
      () => isCancelled || setStage({ name: 'FAILED' }),
    );
    return () => {
      isCancelled = true;
    };
  }, [shouldLoad]);
  const fail = useCallback(() => setStage({ name: 'FAILED' }), []);
  const show = useCallback(() => setStage((now) => (now.name === 'LOADED' ? { ...now, name: 'SHOWN' } : now)), []);

  return (
    <div ref={box} className={`${styles.slot} ${className}`} data-map={stage.name.toLowerCase()}>
      <a className={styles.skip} href={`#${afterId}`}>
        {texts.skip}
      </a>
      <div className={styles.standIn}>
        {children}
        <p className={styles.message} role="status">
          {stage.name === 'FAILED' && texts.failed}
        </p>
        {saves && (
          <button type="button" className={styles.button} onClick={() => setWanted(true)}>
            {texts.showMap}
          </button>
        )}
      </div>
      {(stage.name === 'LOADED' || stage.name === 'SHOWN') && (
        <ErrorBoundary onError={fail}>
          <div className={styles.map}>
            <stage.Content {...map} onFirstPoints={show} onFailure={fail} />
          </div>
        </ErrorBoundary>
      )}
      <span id={afterId} className={styles.after} tabIndex={-1} />
    </div>
  );
}

/** True for a visitor who asked for few bytes, or whose network has little: the map is then offered, not sent. */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  if (typeof connection !== 'object' || connection === null) return false;
  const asksForLittle = 'saveData' in connection && connection.saveData === true;
  return asksForLittle || ('effectiveType' in connection && /2g/.test(String(connection.effectiveType)));
}

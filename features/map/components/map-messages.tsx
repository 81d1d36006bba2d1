'use client';

import { MapOverlay } from '@/components/map/map-overlay';
import type { Box } from '../cells';
import type { MapContext } from './offer-map';
import styles from './offer-map.module.css';
import { SearchHere } from './search-here';

type Props = MapContext & {
  view: Box;
  isMoved: boolean;
  isEmpty: boolean;
  /** Some points of the view could not be fetched. */
  hasFailed: boolean;
  onSearch: () => void;
  onRetry: () => void;
};

/** What the map says and offers over its foot. */
export function MapMessages({ view, isMoved, isEmpty, hasFailed, onSearch, onRetry, ...context }: Props) {
  const { criteria, texts, locale } = context;
  return (
    <MapOverlay>
      {isEmpty && <p className={styles.mapMessage}>{texts.noPoint}</p>}
      {hasFailed && (
        <p className={styles.mapMessage} role="alert">
          {texts.partFailed}{' '}
          <button type="button" onClick={onRetry}>
            {texts.retry}
          </button>
        </p>
      )}
      {isMoved && <SearchHere view={view} criteria={criteria} texts={texts} locale={locale} onSearch={onSearch} />}
    </MapOverlay>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { MAX_RADIUS_KM, type SearchCriteria } from '@/features/search/criteria';
import { searchHref } from '@/features/search/params';
import { type Locale, localePath } from '@/i18n/locales';
import type { Box } from '../cells';
import { formatMessage } from '../format';
import type { MapTexts } from '../texts';
import { centreOf, halfDiagonalKm } from '../view';
import { getJson } from './get-json';
import styles from './offer-map.module.css';

type Props = { view: Box; criteria: SearchCriteria; texts: MapTexts; locale: Locale; onSearch: () => void };

type Nearest = { label: string; value: string };

/** A visitor who keeps moving the map asks nothing. */
const REST_MS = 400;

/** Offers to search where the map was moved to, in words: around which place, how far. */
export function SearchHere({ view, criteria, texts, locale, onSearch }: Props) {
  const router = useRouter();
  const url = placesUrl(view);
  const [found, setFound] = useState<{ url: string; nearest: Nearest | null }>();
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      getJson<{ items: Nearest[] }>(url, abort.signal).then(
        ({ items }) => setFound({ url, nearest: items[0] ?? null }),
        () => abort.signal.aborted || setFound({ url, nearest: null }),
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [url]);

  const nearest = found?.url === url ? found.nearest : undefined;
  if (nearest === null) return <p className={styles.mapMessage}>{texts.searchHereNowhere}</p>;
  const radiusKm = halfDiagonalKm(view, MAX_RADIUS_KM);
  const search = () => {
    if (!nearest) return;
    onSearch();
    const href = searchHref(criteria, { place: nearest.value, radiusKm, zones: [] });
    router.push(localePath(locale, href), { scroll: false });
  };
  return (
    <button type="button" className={styles.searchHere} onClick={search} aria-disabled={!nearest}>
      {nearest
        ? formatMessage(texts.searchHereNear, locale, { place: nearest.label.replace(/^\d{4} /, ''), km: radiusKm })
        : texts.searchHere}
    </button>
  );
}

/** About a kilometre exact: views that differ by less ask the same, and the answer can be kept. */
function placesUrl(view: Box): string {
  const { latitude, longitude } = centreOf(view);
  return `/api/v1/places?lat=${latitude.toFixed(2)}&lng=${longitude.toFixed(2)}`;
}

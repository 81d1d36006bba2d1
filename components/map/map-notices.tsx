'use client';

import { useEffect } from 'react';
import { useMap } from 'react-leaflet';

/** Notices in the corner that the library keeps for them. */
export function MapNotices({ notices }: { notices: readonly string[] }) {
  const { attributionControl } = useMap();
  useEffect(() => {
    // The library's own name is no notice that anybody asks for.
    attributionControl.setPrefix(false);
    for (const notice of notices) attributionControl.addAttribution(notice);
    return () => {
      for (const notice of notices) attributionControl.removeAttribution(notice);
    };
  }, [attributionControl, notices]);
  return null;
}

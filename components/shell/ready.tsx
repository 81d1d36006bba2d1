'use client';

import { useEffect } from 'react';

/** Says that the page's script is listening: what was touched before is then played again (server/front). */
export function Ready() {
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
    window.dispatchEvent(new Event('app:ready'));
  }, []);
  return null;
}

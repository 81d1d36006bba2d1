import type { ReactNode } from 'react';
import { usePageLocale } from '@/i18n/use-page-locale';

/**
 * What the directory holds (names, titles, addresses) stays in French: it is marked so where the page is not, and kept
 * apart from the sentence around it, which may run the other way.
 */
export function InFrench({ children }: { children: ReactNode }) {
  return usePageLocale() === 'fr' ? children : <bdi lang="fr">{children}</bdi>;
}

import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db';
import { listKeyFigures } from './data';
import { getDirectoryFigures } from './directory/data';
import type { DirectoryFigures } from './directory/schema';
import type { KeyFigure } from './schema';

export const loadKeyFigures = cache((): Promise<KeyFigure[]> => listKeyFigures(db()));

export const loadDirectoryFigures = cache((): Promise<DirectoryFigures> => getDirectoryFigures(db(), new Date()));

/** The figures of the year of an address, `2021`; null when it is no year, or one without figures. */
export const loadYearFigures = cache(
  async (address: string): Promise<{ year: number; figures: KeyFigure[] } | null> => {
    const all = await loadKeyFigures();
    const figures = all.filter(({ year }) => String(year) === address);
    const [first] = figures;
    return first ? { year: first.year, figures } : null;
  },
);

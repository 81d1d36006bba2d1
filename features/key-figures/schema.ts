import type { FigureBasis } from '@/generated/prisma/enums';

/** A figure as its source published it; `value` null = the source says it in `words` only. */
export type KeyFigure = {
  year: number;
  indicator: string;
  dimension: string;
  category: string;
  value: number | null;
  unit: string;
  words: string | null;
  basis: FigureBasis;
  definition: string | null;
  footnotes: number[];
  source: string;
  note: string | null;
};

/** What is shown together: the figures of one indicator and dimension, of one year or of all. */
export type FigureGroup = { indicator: string; dimension: string; figures: KeyFigure[] };

/** Figures that may be compared: same unit, source or definition, each with a label. */
export type Bar = { label: string; value: number };

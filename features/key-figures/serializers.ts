import type { FigureBasis } from '@/generated/prisma/enums';
import type { CsvCell } from '@/lib/csv';
import type { KeyFigure } from './schema';

const basisNames: Record<FigureBasis, string> = { PUBLISHED: 'publié', ROUNDED: 'arrondi', DERIVED: 'calculé' };

/** Published figures as rows; a figure known in words only has no value, and its words. */
export function toFigureRows(figures: readonly KeyFigure[]): CsvCell[][] {
  return [
    [
      'annee',
      'indicateur',
      'dimension',
      'categorie',
      'valeur',
      'unite',
      'en_mots',
      'precision',
      'definition',
      'notes',
      'source',
      'remarque',
    ],
    ...figures.map((figure) => [
      figure.year,
      figure.indicator,
      figure.dimension,
      figure.category,
      figure.value,
      figure.unit,
      figure.words,
      basisNames[figure.basis],
      figure.definition,
      figure.footnotes.join(' '),
      figure.source,
      figure.note,
    ]),
  ];
}

/** Published figures for programs, field by field. */
export function toFiguresJson(figures: readonly KeyFigure[]): object {
  return {
    total: figures.length,
    items: figures.map((figure) => ({
      year: figure.year,
      indicator: figure.indicator,
      dimension: figure.dimension,
      category: figure.category,
      value: figure.value,
      unit: figure.unit,
      words: figure.words,
      basis: figure.basis,
      definition: figure.definition,
      footnotes: figure.footnotes,
      source: figure.source,
      note: figure.note,
    })),
  };
}

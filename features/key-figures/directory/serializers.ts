import { FOOTNOTE_ONE } from '@/features/open-data/serializers';
import { methodParams, trainingTypeParams } from '@/features/search/criteria';
import type { Freshness } from '@/features/trainings/freshness';
import type { Method, TrainingType } from '@/generated/prisma/enums';
import type { CsvCell } from '@/lib/csv';
import { type DirectoryFigures, type DirectoryTable, directoryTables } from './schema';

const typeNames: Record<TrainingType, string> = {
  ORIENTATION: 'Orientation',
  BASIC: 'Formation de base',
  VOCATIONAL: 'Métier',
};
const methodNames: Record<Method, string> = { EFT: 'EFT', DEFI: 'DéFI' };
const freshness: Record<Freshness, { code: string; name: string }> = {
  FRESH: { code: 'confirmee', name: 'Confirmée il y a moins de 6 mois' },
  TO_CONFIRM: { code: 'a-confirmer', name: 'À confirmer : plus de 6 mois' },
  PUBLIC_SOURCE: { code: 'source-publique', name: 'D’après une source publique, à confirmer' },
};
const unknown = { code: 'inconnu', name: 'Non connu' };

export const COMPUTED_NOTE = 'Calculé à partir de cet annuaire : ce ne sont pas les chiffres du secteur.';

type Row = { code: string; name: string; value: number; unit: 'centres' | 'formations'; note?: string };

/** The figures computed from the directory as rows, one table or all. */
export function toDirectoryRows(figures: DirectoryFigures, table: DirectoryTable | null): CsvCell[][] {
  // Swedish writes dates as ISO does; the day is that of the page.
  const day = figures.changedOn?.toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' }) ?? null;
  const tables = table ? [table] : directoryTables;
  return [
    ['tableau', 'code', 'libelle', 'valeur', 'unite', 'date_des_donnees', 'note'],
    ...tables.flatMap((each) =>
      rowsOf(figures, each).map(({ code, name, value, unit, note = COMPUTED_NOTE }) => [
        each,
        code,
        name,
        value,
        unit,
        day,
        note,
      ]),
    ),
  ];
}

function rowsOf(figures: DirectoryFigures, table: DirectoryTable): Row[] {
  switch (table) {
    case 'zones':
      return zoneRows(figures);
    case 'types':
      return figures.types.map(({ of, trainings }) =>
        trainingRow(of ? { code: trainingTypeParams[of], name: typeNames[of] } : unknown, trainings),
      );
    case 'methodes':
      return figures.methods.map(({ of, trainings }) =>
        trainingRow(of ? { code: methodParams[of], name: methodNames[of] } : unknown, trainings),
      );
    case 'domaines':
      return figures.domains.map(({ of, trainings }) => trainingRow({ code: of.slug, name: of.name }, trainings));
    case 'fraicheur':
      return figures.freshness.map(({ of, trainings }) => trainingRow(freshness[of], trainings));
  }
}

const trainingRow = (line: { code: string; name: string }, value: number): Row => ({
  ...line,
  value,
  unit: 'formations',
});

/** Rule 2: the distinct total stands beside the sum, with footnote 1. */
function zoneRows({ zones, centres }: DirectoryFigures): Row[] {
  const note = `${COMPUTED_NOTE} Note 1 : ${FOOTNOTE_ONE}`;
  const row = (code: string, name: string, value: number): Row => ({ code, name, value, unit: 'centres', note });
  return [
    ...zones.zones.map((zone) => row(zone.code, zone.name, zone.centres)),
    row('somme', 'Somme des neuf zones', zones.sum),
    row('distincts', 'Centres différents dans les neuf zones', zones.distinct),
    row('hors-zones', 'Centres en Communauté germanophone', zones.outside),
    row('sans-lieu', 'Centres sans lieu connu', zones.unplaced),
    row('annuaire', 'Tous les centres de l’annuaire', centres),
  ];
}

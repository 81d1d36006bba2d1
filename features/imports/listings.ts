import { createHash } from 'node:crypto';
import type { PublicationStatus } from '@/generated/prisma/enums';
import { lastDayOf, type PartialDate, parsePartialDate } from './partial-date';
import type { ShippedCentre, ShippedTraining } from './schema';

/** What the database holds of one thing of the files, under its name, with a fingerprint to see a change by. */
export type Listing<T> = { name: string; sha256: string; row: T };

/** A centre with its own parts; its trainings are listings of their own, as people edit them apart. */
export type CentreRow = Omit<ShippedCentre, 'trainings' | 'approvals'> & {
  approvals: {
    method: string | null;
    number: string | null;
    startsOn: string | null;
    endsOn: string | null;
    source: string;
  }[];
};

export type TrainingRow = Omit<ShippedTraining, 'sites' | 'sourceDate'> & {
  centre: string;
  /** Keys of sites; empty = not known. */
  sites: string[];
  status: PublicationStatus;
  confirmedOn: string | null;
  confirmedOnPrecision: string | null;
};

export function toListing<T>(name: string, row: T): Listing<T> {
  return { name, sha256: createHash('sha256').update(JSON.stringify(row)).digest('hex'), row };
}

export function toCentreRow({ trainings: _, ...centre }: ShippedCentre): CentreRow {
  const approvals = centre.approvals.map((approval) => ({
    ...approval,
    startsOn: toDay(approval.startsOn, ({ confirmedOn }) => confirmedOn),
    endsOn: toDay(approval.endsOn, lastDayOf),
  }));
  return { ...centre, approvals };
}

export function toTrainingRows({ slug: centre, status, trainings }: ShippedCentre): TrainingRow[] {
  return trainings.map(({ sites, sourceDate, ...training }) => ({
    ...training,
    centre,
    sites: sites ?? [],
    status,
    confirmedOn: toDay(sourceDate, ({ confirmedOn }) => confirmedOn),
    confirmedOnPrecision: (sourceDate && parsePartialDate(sourceDate)?.precision) || null,
  }));
}

function toDay(text: string | null, pick: (date: PartialDate) => Date): string | null {
  const date = text === null ? null : parsePartialDate(text);
  return date ? pick(date).toISOString().slice(0, 10) : null;
}

import type { DatePrecision } from '@/generated/prisma/enums';

export type PartialDate = { confirmedOn: Date; precision: DatePrecision };

const PATTERN = /^(?<about>~?)(?<year>(?:19|20)\d\d)(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/;

/**
 * What a source says of a date: "2023-05-25", "2021-05", "2022", or "~2002" for "about 2002". It is kept as its first
 * day with the precision. Null when the text is none of these, or no day of the calendar.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const { about, year, month, day } = PATTERN.exec(text)?.groups ?? {};
  if (!year || (about && month)) return null;
  const iso = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const confirmedOn = new Date(`${iso}T00:00:00Z`);
  // "2023-02-30" would otherwise become the second of March.
  if (Number.isNaN(confirmedOn.getTime()) || confirmedOn.toISOString().slice(0, 10) !== iso) return null;
  return { confirmedOn, precision: about ? 'APPROXIMATE' : day ? 'DAY' : month ? 'MONTH' : 'YEAR' };
}

/** The last day of the same period: what an approval "until 2028" means. */
export function lastDayOf({ confirmedOn, precision }: PartialDate): Date {
  const year = confirmedOn.getUTCFullYear();
  if (precision === 'DAY') return confirmedOn;
  if (precision === 'MONTH') return new Date(Date.UTC(year, confirmedOn.getUTCMonth() + 1, 0));
  return new Date(Date.UTC(year, 11, 31));
}

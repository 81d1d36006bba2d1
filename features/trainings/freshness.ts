import type { ConfirmedBy, DatePrecision } from '@/generated/prisma/enums';

/** Who said, last, that a listing is right, and when. `on` is the first day of what is known, null = not known. */
export type Confirmation = {
  by: ConfirmedBy;
  on: Date | null;
  precision: DatePrecision | null;
};

/**
 * `FRESH`: confirmed by the centre or the coordination not long ago. `TO_CONFIRM`: longer ago, "call first".
 * `PUBLIC_SOURCE`: known from public pages alone, the centre was never asked.
 */
export type Freshness = 'FRESH' | 'TO_CONFIRM' | 'PUBLIC_SOURCE';

export const FRESH_MONTHS = 6;

/** Rule 7 of the product; `now` decides what is old. */
export function freshnessOf(confirmation: Confirmation, now: Date, freshMonths = FRESH_MONTHS): Freshness {
  if (confirmation.by === 'PUBLIC_SOURCE' || !confirmation.on) return 'PUBLIC_SOURCE';
  return confirmation.on >= monthsBefore(now, freshMonths) ? 'FRESH' : 'TO_CONFIRM';
}

function monthsBefore(now: Date, months: number): Date {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return day;
}

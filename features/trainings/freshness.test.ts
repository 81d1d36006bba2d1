import { describe, expect, test } from 'vitest';
import { FRESH_MONTHS, freshnessOf } from './freshness';

const freshness = (by: 'CENTRE' | 'COORDINATION' | 'PUBLIC_SOURCE', on: string | null, now: string, months?: number) =>
  freshnessOf(
    { by, on: on === null ? null : new Date(on), precision: on === null ? null : 'DAY' },
    new Date(now),
    months,
  );

describe('rule 7: a listing', () => {
  test('is fresh for six months', () => {
    expect(FRESH_MONTHS).toBe(6);
  });

  test.each([
    ['2026-01-15', '2026-01-15T00:00:00Z', 'FRESH'],
    ['2026-01-15', '2026-07-15T23:59:59Z', 'FRESH'],
    ['2026-01-15', '2026-07-16T00:00:00Z', 'TO_CONFIRM'],
    ['2025-11-23', '2026-05-23T12:00:00Z', 'FRESH'],
    ['2025-11-22', '2026-05-23T12:00:00Z', 'TO_CONFIRM'],
    // Six months before the 31st of August is the last day of February.
    ['2026-02-28', '2026-08-31T12:00:00Z', 'FRESH'],
    ['2026-02-27', '2026-08-31T12:00:00Z', 'TO_CONFIRM'],
    ['2024-02-29', '2024-08-31T12:00:00Z', 'FRESH'],
    ['2024-02-28', '2024-08-31T12:00:00Z', 'TO_CONFIRM'],
    ['2025-09-30', '2026-03-31T12:00:00Z', 'FRESH'],
    ['2025-09-29', '2026-03-31T12:00:00Z', 'TO_CONFIRM'],
    // Across a year.
    ['2025-07-02', '2026-01-02T12:00:00Z', 'FRESH'],
    ['2025-07-01', '2026-01-02T12:00:00Z', 'TO_CONFIRM'],
  ])('confirmed on %s is at %s: %s', (on, now, expected) => {
    expect(freshness('CENTRE', on, now)).toBe(expected);
    expect(freshness('COORDINATION', on, now)).toBe(expected);
  });

  test('known from a public source alone is never fresh, however recent', () => {
    expect(freshness('PUBLIC_SOURCE', '2026-01-15', '2026-01-15T12:00:00Z')).toBe('PUBLIC_SOURCE');
    expect(freshness('PUBLIC_SOURCE', null, '2026-01-15T12:00:00Z')).toBe('PUBLIC_SOURCE');
  });

  test('without a day is never fresh', () => {
    expect(freshness('CENTRE', null, '2026-01-15T12:00:00Z')).toBe('PUBLIC_SOURCE');
  });

  test('follows the setting', () => {
    expect(freshness('CENTRE', '2026-01-15', '2026-02-16T00:00:00Z', 1)).toBe('TO_CONFIRM');
    expect(freshness('CENTRE', '2025-01-15', '2026-01-15T00:00:00Z', 12)).toBe('FRESH');
  });
});

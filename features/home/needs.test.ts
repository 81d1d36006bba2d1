import { describe, expect, test } from 'vitest';
import { noCriteria } from '@/features/search/criteria';
import { parseSearchParams } from '@/features/search/params';
import { NEED_PATH, needSearchHref, needs, submitOf } from './needs';

const domains = new Set(needs.flatMap(({ change }) => change.domains ?? []));

/** The search that a browser asks for when the button is pressed with this in the field for the place. */
function searchOf(need: (typeof needs)[number], place: string) {
  const { name, value, path } = submitOf(need);
  const sent = new URLSearchParams([
    ['lieu', place],
    [name, value],
    ['q', ''],
  ]);
  const address = path ? needSearchHref(sent) : `/formations?${sent}`;
  return parseSearchParams(new URL(address, 'http://localhost').searchParams, domains);
}

describe('the need', () => {
  test.each(needs)('$slug leads to its search at the place, with or without one', (need) => {
    for (const place of ['', '5000', '7760 Celles', 'Liège & co']) {
      expect(searchOf(need, place)).toEqual({ criteria: { ...noCriteria, place, ...need.change }, problems: [] });
    }
  });

  test('of one parameter goes straight to the search, any other by the address that leads on', () => {
    expect(
      submitOf({ key: 'Job', slug: 'metier', type: 'VOCATIONAL', change: { trainingTypes: ['VOCATIONAL'] } }),
    ).toEqual({ name: 'type', value: 'metier' });
    expect(submitOf({ key: 'Reading', slug: 'lire', type: 'BASIC', change: { domains: ['fle', 'bois'] } })).toEqual({
      name: 'besoin',
      value: 'lire',
      path: NEED_PATH,
    });
  });

  test.each(['', 'besoin=', 'besoin=xyz', 'besoin=__proto__'])('that is none narrows nothing: %j', (query) => {
    expect(needSearchHref(new URLSearchParams(query))).toBe('/formations');
    expect(needSearchHref(new URLSearchParams(`${query}&lieu=5000&domaine=bois&page=3`))).toBe('/formations?lieu=5000');
  });
});

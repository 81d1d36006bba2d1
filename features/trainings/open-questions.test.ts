import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openQuestions, questionsToAsk } from './open-questions';

const rich = {
  method: 'EFT',
  infoSession: 'le premier mardi du mois',
  duration: '12 mois',
  schedule: '4 jours par semaine',
  sites: [{ street: 'rue Haute 1' }],
  sitesAreKnown: true,
} as const;

const always = ['ENTRY', 'START', 'TRAVEL', 'CHILD_CARE'];

describe('the questions to ask the centre', () => {
  test('of a full listing are those that no listing answers', () => {
    expect(questionsToAsk(rich)).toEqual(always);
  });

  test.each([
    ['METHOD', { method: null }],
    ['INFO_SESSION', { infoSession: null }],
    ['DURATION', { duration: null }],
    ['DURATION', { duration: '' }],
    ['SCHEDULE', { schedule: null }],
    ['PLACE', { sitesAreKnown: false }],
    ['PLACE', { sitesAreKnown: false, sites: [] }],
    ['ADDRESS', { sites: [{ street: 'rue Haute 1' }, { street: null }] }],
  ] as const)('%s is asked when the listing says %j', (question, change) => {
    const asked = questionsToAsk({ ...rich, ...change });
    expect(asked.filter((one) => !always.includes(one))).toEqual([question]);
  });

  test('the exact address of a place that is itself to be confirmed is not asked apart', () => {
    const asked = questionsToAsk({ ...rich, sitesAreKnown: false, sites: [{ street: null }] });
    expect(asked).toContain('PLACE');
    expect(asked).not.toContain('ADDRESS');
  });

  test('come once each, in the order of the page', () => {
    const text = fc.option(fc.string());
    const listing = fc.record({
      method: fc.constantFrom('EFT', 'DEFI', null),
      infoSession: text,
      duration: text,
      schedule: text,
      sites: fc.array(fc.record({ street: text })),
      sitesAreKnown: fc.boolean(),
    });
    fc.assert(
      fc.property(listing, (known) => {
        const asked = questionsToAsk(known);
        expect(openQuestions.filter((question) => asked.includes(question))).toEqual(asked);
      }),
    );
  });
});

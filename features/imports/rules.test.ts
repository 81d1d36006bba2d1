import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CurrentRow, planMerge, RETIRED } from './rules';

const listing = (name: string, sha256: string) => ({ name, sha256, row: name });
const restoring = { restoreMissing: true };
const untouched = { isEdited: false };

describe('planMerge', () => {
  test('leaves alone what people edited, changed or gone from the files', () => {
    const recorded = new Map([
      ['a', '1'],
      ['b', '1'],
    ]);
    const current = new Map([
      ['a', { isEdited: true }],
      ['b', { isEdited: true }],
    ]);
    const plan = planMerge([listing('a', '2')], recorded, current, restoring);
    expect(plan).toEqual({ added: [], changed: [], retired: [], kept: ['a'] });
  });

  test('leaves alone what it did not bring, even under the same name', () => {
    const current = new Map([
      ['a', untouched],
      ['b', untouched],
    ]);
    expect(planMerge([listing('a', '1')], new Map(), current, restoring)).toMatchObject({ retired: [], kept: ['a'] });
  });

  test('puts away what left the files, once, unless something stands on it', () => {
    const recorded = new Map([
      ['gone', '1'],
      ['gone before', RETIRED],
      ['in use', '1'],
    ]);
    const current = new Map<string, CurrentRow>([
      ['gone', untouched],
      ['gone before', untouched],
      ['in use', { isEdited: false, isInUse: true }],
    ]);
    expect(planMerge([], recorded, current, restoring).retired).toEqual(['gone']);
  });

  test('brings back what returns to the files', () => {
    const shipped = [listing('a', '1')];
    const recorded = new Map([['a', RETIRED]]);
    expect(planMerge(shipped, recorded, new Map([['a', untouched]]), restoring).changed).toEqual(shipped);
    expect(planMerge(shipped, recorded, new Map(), { restoreMissing: false }).added).toEqual(shipped);
  });

  test('brings back what people deleted only when told to', () => {
    const shipped = [listing('a', '1')];
    const recorded = new Map([['a', '1']]);
    expect(planMerge(shipped, recorded, new Map(), { restoreMissing: false }).added).toEqual([]);
    expect(planMerge(shipped, recorded, new Map(), restoring).added).toEqual(shipped);
  });

  test('applied twice, does nothing the second time and never touches an edited row', () => {
    const versions = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2'));
    const state = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.record({ isEdited: fc.boolean() }));
    fc.assert(
      fc.property(versions, versions, state, (files, before, rows) => {
        const shipped = Object.entries(files).map(([name, sha256]) => listing(name, sha256));
        const recorded = new Map<string, string>(Object.entries(before));
        const current = new Map(Object.entries(rows));
        const plan = planMerge(shipped, recorded, current, restoring);

        const touched = [...plan.changed.map(({ name }) => name), ...plan.retired];
        expect(touched.filter((name) => current.get(name)?.isEdited)).toEqual([]);

        for (const { name, sha256 } of [...plan.added, ...plan.changed]) {
          recorded.set(name, sha256);
          current.set(name, untouched);
        }
        for (const name of plan.retired) recorded.set(name, RETIRED);
        const again = planMerge(shipped, recorded, current, restoring);
        expect(again).toEqual({ added: [], changed: [], retired: [], kept: plan.kept });
      }),
    );
  });
});

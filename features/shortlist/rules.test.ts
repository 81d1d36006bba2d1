import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTarget } from '@/server/front/page-key';
import {
  add,
  canAdd,
  isSameChoice,
  MAX_TRAININGS,
  merge,
  move,
  readShortlist,
  readStored,
  remove,
  type Shortlist,
  shortlistHref,
  writeStored,
} from './rules';

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}$/);
const list = fc.uniqueArray(slug, { maxLength: MAX_TRAININGS });
const read = (href: string) => readShortlist(new URL(href, 'https://annuaire.example').searchParams);

const isList = (slugs: Shortlist) => new Set(slugs).size === slugs.length && slugs.length <= MAX_TRAININGS;

describe('the address of a list', () => {
  test.each([
    ['/ma-liste', { slugs: [], tooMany: 0, unreadable: 0 }],
    ['/ma-liste?f=&f=%20', { slugs: [], tooMany: 0, unreadable: 0 }],
    ['/ma-liste?f=b&f=a&f=b', { slugs: ['b', 'a'], tooMany: 0, unreadable: 0 }],
    ['/ma-liste?f=A&f=a/b&f=-a&f=<b>&f=ok', { slugs: ['ok'], tooMany: 0, unreadable: 4 }],
    [`/ma-liste?f=${'x'.repeat(151)}`, { slugs: [], tooMany: 0, unreadable: 1 }],
  ])('%s', (href, expected) => expect(read(href)).toEqual(expected));

  test('with more than ten trainings shows the first ten and says how many are missing', () => {
    const twelve = Array.from({ length: 12 }, (_, n) => `f-${n}`);
    expect(read(shortlistHref(twelve))).toEqual({ slugs: twelve.slice(0, 10), tooMany: 2, unreadable: 0 });
  });

  test('says the list whole, in its order, through the front too', () => {
    fc.assert(
      fc.property(list, (slugs) => {
        const href = shortlistHref(slugs);
        expect(read(href)).toEqual({ slugs, tooMany: 0, unreadable: 0 });
        expect(readTarget(href)).toMatchObject({ kind: 'page', url: href });
      }),
    );
  });

  test('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(slug, fc.string()), { maxLength: 15 }), (values) => {
        const { slugs } = readShortlist(new URLSearchParams(values.map((value) => ['f', value])));
        expect(isList(slugs)).toBe(true);
        expect(read(shortlistHref(slugs)).slugs).toEqual(slugs);
      }),
    );
  });
});

describe('what a device keeps', () => {
  test.each([null, '[]'])('%j is an empty list', (raw) =>
    expect(readStored(raw)).toEqual({ slugs: [], isDamaged: false }),
  );

  test.each(['', '{', 'null', '{"a":1}', '"a"', '12'])('%j is damaged', (raw) =>
    expect(readStored(raw)).toEqual({ slugs: [], isDamaged: true }),
  );

  test('is saved from damage as far as it can be read', () => {
    expect(readStored('["a",1,null,"B c","a","b"]')).toEqual({ slugs: ['a', 'b'], isDamaged: true });
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(list, (slugs) => {
        expect(readStored(writeStored(slugs))).toEqual({ slugs, isDamaged: false });
      }),
    );
  });

  test('is a list whatever was written', () => {
    fc.assert(fc.property(fc.json(), (raw) => isList(readStored(raw).slugs)));
  });
});

describe('a change', () => {
  test('adds at the end, once, and never an eleventh', () => {
    fc.assert(
      fc.property(list, slug, (slugs, one) => {
        const after = add(slugs, one);
        expect(isList(after)).toBe(true);
        expect(after.includes(one)).toBe(canAdd(slugs, one));
        expect(after.slice(0, slugs.length)).toEqual(slugs);
      }),
    );
    const ten = Array.from({ length: 10 }, (_, n) => `f-${n}`);
    expect(add(ten, 'eleventh')).toBe(ten);
  });

  test('of removal is undone by adding at the same place', () => {
    fc.assert(
      fc.property(list, fc.nat(), (slugs, n) => {
        const one = slugs[n % Math.max(1, slugs.length)] ?? 'none';
        const after = remove(slugs, one);
        expect(after).not.toContain(one);
        if (slugs.includes(one)) expect(add(after, one, slugs.indexOf(one))).toEqual(slugs);
        else expect(after).toEqual(slugs);
      }),
    );
  });

  test('of place swaps two neighbours, and back', () => {
    fc.assert(
      fc.property(list, slug, fc.constantFrom<-1 | 1>(-1, 1), (slugs, other, step) => {
        for (const one of [...slugs, other]) {
          const after = move(slugs, one, step);
          expect(isSameChoice(after, slugs)).toBe(true);
          const moved = slugs.indexOf(one) + step;
          const isPossible = slugs.includes(one) && moved >= 0 && moved < slugs.length;
          if (isPossible) expect(after.indexOf(one)).toBe(moved);
          expect(isPossible ? move(after, one, step === 1 ? -1 : 1) : after).toEqual(slugs);
        }
      }),
    );
  });

  test('of merging keeps one’s own list first and whole, and counts what has no room', () => {
    fc.assert(
      fc.property(list, list, (own, other) => {
        const { list: merged, leftOut } = merge(own, other);
        expect(isList(merged)).toBe(true);
        expect(merged.slice(0, own.length)).toEqual(own);
        expect(merged.length + leftOut).toBe(new Set([...own, ...other]).size);
      }),
    );
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadShippedData } from '@/features/imports/mutations';
import { readShippedData } from '@/features/imports/read-shipped-data';
import { db } from '@/lib/db';
import { kilometres } from '@/tests/builders/offer-oracle';
import { holds } from '@/tests/builders/property';
import { anyText } from '@/tests/builders/text';
import { findNearestPlace, findPlace, suggestPlaces } from './data';
import { placeParam } from './rules';

const read = readShippedData('data');
if (!read.ok) throw new Error('the shipped data are not right');
const { localities } = read.data;

// On the places of Wallonia as they are: their homonyms and spellings are what makes this hard.
beforeAll(() => loadShippedData(db(), read.data).then(() => undefined));

/** "5000 Namur", or what kind of answer it was. */
async function found(typed: string): Promise<string> {
  const answer = await findPlace(db(), typed);
  return answer.kind === 'FOUND' ? placeParam(answer.place) : answer.kind;
}

const suggested = async (typed: string) => (await suggestPlaces(db(), typed)).map(placeParam);

describe('what a visitor types as a place', () => {
  test.each([
    ['Namur', '5000 Namur'],
    ['namur', '5000 Namur'],
    ['  NAMUR ', '5000 Namur'],
    ['5000', '5000 Namur'],
    ['5000 Namur', '5000 Namur'],
    ['Namur (5000)', '5000 Namur'],
    ['B-5000 Namur', '5000 Namur'],
    ['B-5000', '5000 Namur'],
    ['Liège', '4000 Liège'],
    ['liege', '4000 Liège'],
    ['LIEGE', '4000 Liège'],
    ['Saint-Hubert', '6870 Saint-Hubert'],
    ['St-Hubert', '6870 Saint-Hubert'],
    ['st. hubert', '6870 Saint-Hubert'],
    ['saint hubert', '6870 Saint-Hubert'],
    ['Ste-Ode', '6680 Sainte-Ode'],
    ["Braine-l'Alleud", "1420 Braine-l'Alleud"],
    ['Braine-l’Alleud', "1420 Braine-l'Alleud"],
    ['braine l alleud', "1420 Braine-l'Alleud"],
    ['Eupen', '4700 Eupen'],
    ['Kelmis', '4720 La Calamine'],
    ['La Calamine', '4720 La Calamine'],
    ['Sankt Vith', '4780 Saint-Vith'],
    ['St. Vith', '4780 Saint-Vith'],
    ['Saint-Vith', '4780 Saint-Vith'],
    ['Bütgenbach', '4750 Butgenbach'],
    ['Amel', '4770 Amblève'],
    ['5000 Namurr', '5000 Namur'],
    ['7760 Celles', '7760 Celles'],
    ['5561 Celles', '5561 Celles'],
    ['4317 Celles', '4317 Celles'],
  ])('%j is %s', async (typed, expected) => {
    expect(await found(typed)).toBe(expected);
  });

  test.each(['Atlantide', '0000', '9999', '99999', 'x', '日本', '()', 'B', 'b-', '-', "'", '%', '_', '\\'])(
    '%j is no place of ours',
    async (typed) => {
      expect(await found(typed)).toBe('UNKNOWN');
    },
  );

  test('may be nothing', async () => {
    expect(await findPlace(db(), '')).toEqual({ kind: 'NONE' });
  });

  test('may name several places: one is taken, the others are offered', async () => {
    const answer = await findPlace(db(), 'celles');
    if (answer.kind !== 'FOUND') throw new Error(answer.kind);
    expect(placeParam(answer.place)).toBe('7760 Celles');
    expect(answer.others.map((place) => `${placeParam(place)}, ${place.commune}`)).toEqual([
      '4317 Celles, Faimes',
      '5561 Celles, Houyet',
    ]);
  });

  test('is no homonym when one commune has several rows of that name', async () => {
    expect(await findPlace(db(), 'Liège')).toMatchObject({ kind: 'FOUND', others: [] });
    expect(await findPlace(db(), '7760 Celles')).toMatchObject({ kind: 'FOUND', others: [] });
    expect(await findPlace(db(), '5000')).toMatchObject({ kind: 'FOUND', others: [] });
  });

  test('comes back with places that look like it when it is unknown', async () => {
    const answer = await findPlace(db(), 'Namurr');
    if (answer.kind !== 'UNKNOWN') throw new Error(answer.kind);
    expect(answer.typed).toBe('Namurr');
    expect(answer.suggestions.map(placeParam)).toContain('5000 Namur');
    expect(await findPlace(db(), 'Lliege')).toMatchObject({ kind: 'UNKNOWN' });
  });

  test('is understood again from its own address, every one of them', async () => {
    const failures: string[] = [];
    const check = async ({ postal_code, name }: (typeof localities)[number]) => {
      const param = `${postal_code} ${name}`;
      const answer = await findPlace(db(), param);
      if (answer.kind !== 'FOUND' || placeParam(answer.place) !== param || answer.others.length > 0)
        failures.push(param);
    };
    for (let start = 0; start < localities.length; start += 20) {
      await Promise.all(localities.slice(start, start + 20).map(check));
    }
    expect(failures).toEqual([]);
  });

  test('may be anything at all without an error', async () => {
    await holds(
      fc.asyncProperty(anyText, async (text) => {
        const typed = text.replaceAll('\0', '').trim().slice(0, 80);
        expect((await findPlace(db(), typed)).kind).toBeOneOf(typed === '' ? ['NONE'] : ['FOUND', 'UNKNOWN']);
        expect((await suggestPlaces(db(), typed)).length).toBeLessThanOrEqual(8);
      }),
      60,
    );
  });
});

describe('suggestions', () => {
  test('begin with the place of exactly that name, the communes first', async () => {
    expect((await suggested('Celles'))[0]).toBe('7760 Celles');
    expect((await suggested('celles')).slice(0, 3)).toEqual(['7760 Celles', '4317 Celles', '5561 Celles']);
    expect((await suggested('mons'))[0]).toBe('7000 Mons');
    expect((await suggested('kelmis'))[0]).toBe('4720 La Calamine');
  });

  test('follow a name half typed', async () => {
    expect(await suggested('charler')).toContain('6000 Charleroi');
    expect(await suggested('sankt')).toContain('4780 Saint-Vith');
    expect(await suggested('st hub')).toContain('6870 Saint-Hubert');
  });

  test('follow a postal code half typed', async () => {
    expect((await suggested('500'))[0]).toBe('5000 Namur');
    for (const place of await suggested('67')) expect(place).toMatch(/^67/);
  });

  test('stay within a postal code that is typed with a name', async () => {
    expect(await suggested('5561 cel')).toEqual(['5561 Celles']);
  });

  test('are none for what looks like nothing', async () => {
    expect(await suggested('zzqqxx')).toEqual([]);
    expect(await suggested('日本')).toEqual([]);
  });
});

describe('the nearest place', () => {
  test('of a point is the nearest of all, for any point of Wallonia', async () => {
    const point = fc.record({
      latitude: fc.integer({ min: 49_500, max: 50_800 }).map((n) => n / 1000 + 0.000_123),
      longitude: fc.integer({ min: 2900, max: 6400 }).map((n) => n / 1000 + 0.000_321),
    });
    await holds(
      fc.asyncProperty(point, async (at) => {
        const place = await findNearestPlace(db(), at.latitude, at.longitude);
        const best = Math.min(...localities.map((locality) => kilometres(at, locality)));
        if (best >= 50) expect(place).toBeNull();
        else expect(place && kilometres(at, place)).toBeCloseTo(best, 6);
      }),
      40,
    );
  });

  test('is none far from Wallonia', async () => {
    expect(await findNearestPlace(db(), 48.85, 2.35)).toBeNull();
    expect(await findNearestPlace(db(), -90, 180)).toBeNull();
  });
});

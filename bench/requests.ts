import { cellAt } from '@/features/map/cells';
import { readCell } from '@/features/map/data';
import { findPlace, suggestPlaces } from '@/features/places/data';
import { countTrainings } from '@/features/search/counts/data';
import { noCriteria, PAGE_SIZE, type SearchCriteria } from '@/features/search/criteria';
import { searchTrainings } from '@/features/search/data';
import type { Meaning } from '@/features/search/meaning';
import { understand } from '@/features/search/understand';
import { countCentresByZone } from '@/features/search/zone-counts';
import type { Db } from '@/lib/db';

/** One thing visitors ask for, in several variants, so that no single one is measured warm again and again. */
export type RequestKind = { name: string; variants: Request[] };

export type Request = (db: Db) => Promise<unknown>;

type Ask = Partial<SearchCriteria>;

/** What a search page does: place and words are understood, then list, facets and total. */
export async function search(db: Db, ask: Ask): Promise<unknown> {
  return searchTrainings(db, await meaningOf(db, ask));
}

async function meaningOf(db: Db, ask: Ask): Promise<Meaning> {
  const { meaning, placeAnswer } = await understand(db, { ...noCriteria, ...ask });
  if (placeAnswer.kind === 'UNKNOWN') throw new Error(`"${placeAnswer.typed}" is not found`);
  return meaning;
}

const searches = (name: string, ...asks: Ask[]): RequestKind => ({
  name,
  variants: asks.map((ask) => (db) => search(db, ask)),
});

const texts = (name: string, ...list: string[]) => searches(name, ...list.map((text) => ({ text })));

const zones = (name: string, ...asks: Ask[]): RequestKind => ({
  name,
  variants: asks.map((ask) => async (db) => countCentresByZone(db, await meaningOf(db, ask))),
});

const middlePages = (name: string, ...asks: Ask[]): RequestKind => ({
  name,
  variants: asks.map((ask) => async (db) => search(db, { ...ask, page: await middlePage(db, ask) })),
});

const cells = (name: string, level: number, ...asks: Ask[]): RequestKind => ({
  name,
  variants: asks.flatMap((ask) =>
    towns.map(
      ([longitude, latitude]) =>
        async (db) =>
          readCell(db, await meaningOf(db, ask), cellAt(level, longitude, latitude)),
    ),
  ),
});

/** Liège, Charleroi, Namur, Bertrix. */
const towns = [
  [5.57, 50.64],
  [4.44, 50.41],
  [4.87, 50.47],
  [5.25, 49.85],
] as const;

/** Each is asked equally often: "the mix". */
export const requestKinds: readonly RequestKind[] = [
  searches('no criteria', {}),
  searches('zone', { zones: ['NA'] }, { zones: ['LG'] }, { zones: ['HS', 'HC'] }),
  searches('method', { methods: ['EFT'] }, { methods: ['DEFI'] }),
  searches('type', { trainingTypes: ['VOCATIONAL'] }, { trainingTypes: ['BASIC'] }, { trainingTypes: ['ORIENTATION'] }),
  searches('domain', { domains: ['horeca'] }, { domains: ['metiers-verts'] }, { domains: ['batiment'] }),
  searches(
    'three filters',
    { zones: ['NA'], methods: ['EFT'], trainingTypes: ['VOCATIONAL'] },
    { zones: ['LG', 'VE'], methods: ['EFT'], domains: ['horeca'] },
    { zones: ['HC'], trainingTypes: ['BASIC'], methods: ['DEFI'] },
  ),
  texts('one word', 'menuiserie', 'cuisine', 'jardin', 'informatique', 'alphabétisation', 'vente'),
  texts('two words', 'aide ménagère', 'apprendre français', 'restauration collective', 'parcs jardins'),
  texts(
    'sentence',
    'je voudrais apprendre la cuisine',
    'formation en menuiserie pour adultes',
    'lire et écrire le français',
  ),
  texts('typo', 'menuisrie', 'alphabetissation', 'informatiqe', 'jardinnage'),
  texts('no hit', 'astronautique', 'plongée sous-marine', 'xylophone'),
  searches(
    '10 km',
    { place: '5000 Namur', radiusKm: 10 },
    { place: 'Liège', radiusKm: 10 },
    { place: '6880', radiusKm: 10 },
  ),
  searches('30 km', { place: '5000 Namur' }, { place: 'Charleroi' }, { place: '6880' }),
  searches(
    'word + 30 km',
    { text: 'menuiserie', place: 'Namur' },
    { text: 'cuisine', place: 'Mons' },
    { text: 'jardin', place: '4000' },
  ),
  middlePages('middle of the list', {}, { trainingTypes: ['VOCATIONAL'] }),
  searches('by title', { sort: 'TITLE' }, { sort: 'TITLE', zones: ['LU'] }),
  zones('zones', {}),
  zones('zones, filtered', { methods: ['EFT'] }, { text: 'cuisine' }, { domains: ['batiment'] }),
  { name: 'place', variants: ['Namur', '4000', 'Saint-Hubert', 'Namurr'].map((typed) => (db) => findPlace(db, typed)) },
  { name: 'suggestions', variants: ['na', 'lieg', 'char', '50'].map((typed) => (db) => suggestPlaces(db, typed)) },
  cells('map, region', 7, {}),
  cells('map, region, filtered', 7, { methods: ['EFT'] }, { text: 'cuisine' }),
  cells('map, town', 11, {}),
  cells('map, street', 15, {}),
];

/** The page in the middle of all results, told once for each database and ask. */
async function middlePage(db: Db, ask: Ask): Promise<number> {
  const known = middles.get(db) ?? new Map<Ask, number>();
  middles.set(db, known);
  const count = async () => (await countTrainings(db, await meaningOf(db, ask))).total;
  const page = known.get(ask) ?? Math.max(1, Math.round((await count()) / PAGE_SIZE / 2));
  known.set(ask, page);
  return page;
}

const middles = new WeakMap<Db, Map<Ask, number>>();

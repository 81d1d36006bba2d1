import fc from 'fast-check';
import type { Place } from '@/features/places/rules';
import { zoneCodes } from '@/features/places/zones';
import { noCriteria, radiusChoicesKm, type SearchCriteria, sorts } from '@/features/search/criteria';
import { Method, TrainingType } from '@/generated/prisma/enums';
import { domainRows, placeRows } from './places';
import { vocabulary } from './world';

/** A search as it is typed, around a point that has no name or around none. */
export type Asked = { criteria: SearchCriteria; place: Place | null };

/** Some of the values, in their order; often none, so that a search with every facet seldom finds nothing. */
function some<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 2, arbitrary: fc.subarray([...values]) });
}

// Never on the grid of the sites (world.ts), so never at the same distance from two of them.
const offGrid = (min: number, max: number, shift: number) => fc.integer({ min, max }).map((n) => n / 1000 + shift);

const point = fc.record({ latitude: offGrid(49_700, 50_700, 0.000_37), longitude: offGrid(3300, 6100, 0.000_41) });

/** A search of the offers of `aWorld`. */
export const anySearch: fc.Arbitrary<Asked> = fc
  .record({
    // Words of the listings, and names of places: where to search when no point is given, else words as any other.
    text: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      { weight: 2, arbitrary: fc.constantFrom(...vocabulary) },
      { weight: 1, arbitrary: fc.constantFrom(...placeRows.map(({ name }) => name.toLowerCase())) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...vocabulary), fc.constantFrom('namur', 'dinant', 'verviers', 'horeca'))
          .map((words) => words.join(' ')),
      },
    ),
    point: fc.option(point, { freq: 2 }),
    radiusKm: fc.constantFrom(...radiusChoicesKm),
    zones: some(zoneCodes),
    methods: some(Object.values(Method)),
    trainingTypes: some(Object.values(TrainingType)),
    domains: some(domainRows.map(({ slug }) => slug)),
    sort: fc.constantFrom(...sorts, null),
  })
  .map(({ point: at, ...fields }) => ({
    criteria: { ...noCriteria, ...fields, place: at ? 'ici' : '' },
    place: at && { ...at, postalCode: '0000', name: 'ici', commune: 'ici', zoneCode: 'NA' },
  }));

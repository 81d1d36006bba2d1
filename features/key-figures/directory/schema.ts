import type { CentresByZone } from '@/features/search/zone-counts';
import type { Freshness } from '@/features/trainings/freshness';
import type { Method, TrainingType } from '@/generated/prisma/enums';

/** The tables of figures computed from the directory, by the word that an address has for them. */
export const directoryTables = ['zones', 'types', 'methodes', 'domaines', 'fraicheur'] as const;
export type DirectoryTable = (typeof directoryTables)[number];

/** Published trainings with one property; null = not known, which is a line of its own and never another's. */
export type Tally<T> = { of: T; trainings: number };

/** What this directory holds now: never the figures of the sector, whose centres it does not all know. */
export type DirectoryFigures = {
  /** Published centres, with a known site or not. */
  centres: number;
  trainings: number;
  zones: CentresByZone;
  types: Tally<TrainingType | null>[];
  methods: Tally<Method | null>[];
  domains: Tally<{ slug: string; name: string }>[];
  freshness: Tally<Freshness>[];
  /** The last change of a published listing; null = there is none. */
  changedOn: Date | null;
};

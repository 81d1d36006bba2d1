import type { ConceptFields, ConceptTexts, SharedWord, StopWordList } from '@/features/lexicon/schema';
import type { Row } from './csv-rows';
import type { Path } from './json-lines';
import type {
  ShippedCentre,
  ShippedCommune,
  ShippedDomain,
  ShippedKeyFigure,
  ShippedLocality,
  ShippedZone,
} from './schema';

export type CentreFile = { file: string; value: ShippedCentre; lineOf: (path: Path) => number };

/** Every file read and valid by itself; each row still knows where it stands, for the checks across files. */
export type ReadFiles = {
  zones: Row<ShippedZone>[];
  communes: Row<ShippedCommune>[];
  localities: Row<ShippedLocality>[];
  domains: Row<ShippedDomain>[];
  keyFigures: Row<ShippedKeyFigure>[];
  centres: CentreFile[];
  concepts: Row<ConceptFields>[];
  conceptTexts: Row<ConceptTexts>[];
  stopWords: Row<StopWordList>[];
  sharedWords: Row<SharedWord>[];
};

/** The content of the data folder, known to be right as a whole, and the words of French. */
export type ShippedData = {
  sha256: string;
  zones: ShippedZone[];
  communes: ShippedCommune[];
  localities: ShippedLocality[];
  domains: ShippedDomain[];
  keyFigures: ShippedKeyFigure[];
  centres: ShippedCentre[];
  concepts: ConceptFields[];
  conceptTexts: ConceptTexts[];
  stopWords: StopWordList[];
  /** As JSON: reading it takes half a second, which is spent only when it is not the one that was loaded. */
  frenchWords: string;
};

export const localityKey = (postalCode: string, name: string) => `${postalCode} ${name}`;

export const keyFigureKey = ({ year, indicator, dimension, category }: ShippedKeyFigure) =>
  [year, indicator, dimension, category].join(' | ');

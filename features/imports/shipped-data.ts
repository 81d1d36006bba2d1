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
};

/** The content of the data folder, known to be right as a whole. */
export type ShippedData = {
  sha256: string;
  zones: ShippedZone[];
  communes: ShippedCommune[];
  localities: ShippedLocality[];
  domains: ShippedDomain[];
  keyFigures: ShippedKeyFigure[];
  centres: ShippedCentre[];
};

export const localityKey = (postalCode: string, name: string) => `${postalCode} ${name}`;

export const keyFigureKey = ({ year, indicator, dimension, category }: ShippedKeyFigure) =>
  [year, indicator, dimension, category].join(' | ');

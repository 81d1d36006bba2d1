import { z } from 'zod';
import {
  centreFields,
  centreSlug,
  domainSlug,
  method,
  siteFields,
  siteKey,
  sourceUrl,
  trainingFields,
  trainingSlug,
} from '@/features/centres/schema';
import { conceptFields, conceptTexts, sharedWord, stopWordList } from '@/features/lexicon/schema';
import { latitude, localityKind, longitude, nisCode, placeName, postalCode, zoneCode } from '@/features/places/schema';
import { keysOf, trainingTypeParams } from '@/features/search/criteria';
import { FigureBasis } from '@/generated/prisma/enums';
import { parsePartialDate } from './partial-date';

// --- centres/*.json ---

const partialDate = z.string().refine((value) => parsePartialDate(value) !== null, 'partialDate');
const wholeDate = partialDate.refine((value) => !value.startsWith('~'), 'approximateDate');

const shippedApproval = z.strictObject({
  method: method.nullable(),
  number: z.string().trim().min(1).max(40).nullable(),
  startsOn: wholeDate.nullable(),
  endsOn: wholeDate.nullable(),
  source: sourceUrl,
});

const shippedTraining = trainingFields.extend({
  slug: trainingSlug,
  source: sourceUrl,
  sourceDate: partialDate.nullable(),
});

export const shippedCentre = centreFields.extend({
  slug: centreSlug,
  status: z.enum(['PUBLISHED', 'TO_VERIFY']),
  sources: z.array(sourceUrl).min(1),
  note: z.string().trim().min(1).nullable(),
  approvals: z.array(shippedApproval),
  sites: z.array(siteFields.extend({ key: siteKey })),
  trainings: z.array(shippedTraining),
});
export type ShippedCentre = z.output<typeof shippedCentre>;
export type ShippedTraining = z.output<typeof shippedTraining>;

// --- *.csv, where every cell is a text and an empty one means "nothing" ---

const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'number')
  .transform(Number);
const emptyAsNull = z.string().transform((value) => (value === '' ? null : value));

export const shippedZone = z.strictObject({
  code: zoneCode,
  name: placeName,
  slug: domainSlug,
  is_bassin: z.enum(['true', 'false']).transform((value) => value === 'true'),
});
export type ShippedZone = z.output<typeof shippedZone>;

export const shippedCommune = z.strictObject({
  nis: nisCode,
  name: placeName,
  name_de: emptyAsNull.pipe(placeName.nullable()),
  province: placeName,
  arrondissement: placeName,
  zone: zoneCode,
});
export type ShippedCommune = z.output<typeof shippedCommune>;

export const shippedLocality = z.strictObject({
  postal_code: postalCode,
  name: placeName,
  name_de: emptyAsNull.pipe(placeName.nullable()),
  commune_nis: nisCode,
  kind: z.string().toUpperCase().pipe(localityKind),
  latitude: number.pipe(latitude),
  longitude: number.pipe(longitude),
  coord_source: z.string().min(1).max(40),
});
export type ShippedLocality = z.output<typeof shippedLocality>;

export const shippedDomain = z.strictObject({
  slug: domainSlug,
  name: z.string().trim().min(1).max(80),
  position: number.pipe(z.int().min(1).max(999)),
});
export type ShippedDomain = z.output<typeof shippedDomain>;

const caption = z.string().trim().min(1).max(200);
const footnotes = z
  .string()
  .regex(/^([1-4](\|[1-4])*)?$/)
  .transform((cell) => (cell === '' ? [] : cell.split('|').map(Number)));
export const shippedKeyFigure = z
  .strictObject({
    year: number.pipe(z.int().min(1990).max(2100)),
    indicator: caption,
    dimension: caption,
    category: caption,
    value: emptyAsNull.pipe(number.nullable()),
    unit: z.string().trim().min(1).max(40),
    words: emptyAsNull.pipe(z.string().trim().min(1).max(100).nullable()),
    basis: z.enum(FigureBasis),
    definition: emptyAsNull.pipe(z.string().trim().max(500).nullable()),
    footnotes,
    source: z.string().trim().min(1).max(1000),
    note: emptyAsNull.pipe(z.string().trim().max(1000).nullable()),
  })
  // A figure known in words only has the words.
  .refine(({ value, words }) => value !== null || words !== null, { path: ['words'], error: 'wordsOrValue' });
export type ShippedKeyFigure = z.output<typeof shippedKeyFigure>;

// --- lexicon/*.csv, where a cell may hold a list ---

const list = z.string().transform((cell) => (cell.trim() === '' ? [] : cell.split('|').map((item) => item.trim())));
const upperCase = z.string().toUpperCase();

/** By the words that addresses have for them. */
const trainingTypes = z
  .array(z.enum(Object.values(trainingTypeParams)))
  .transform((params) => keysOf(trainingTypeParams).filter((type) => params.includes(trainingTypeParams[type])));

export const shippedConcept = conceptFields.extend({
  kind: upperCase.pipe(conceptFields.shape.kind),
  domains: list.pipe(conceptFields.shape.domains),
  types: list.pipe(trainingTypes),
  titles: list.pipe(conceptFields.shape.titles),
});

export const shippedConceptTexts = conceptTexts.extend({
  language: upperCase.pipe(conceptTexts.shape.language),
  words: list.pipe(conceptTexts.shape.words),
  also: list.pipe(conceptTexts.shape.also),
});

export const shippedStopWords = stopWordList.extend({
  language: upperCase.pipe(stopWordList.shape.language),
  words: list.pipe(stopWordList.shape.words),
});

export const shippedSharedWord = sharedWord;

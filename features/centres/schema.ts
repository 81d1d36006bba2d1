import { z } from 'zod';
import { placeName, postalCode } from '@/features/places/schema';
import { LegalForm, Method, TrainingType } from '@/generated/prisma/enums';

// The message of a format rule is a key: each user of these schemas says it in its own language.
const slugText = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug');
const text = (maximum: number) => z.string().trim().min(1).max(maximum);

export const centreSlug = slugText.max(120);
export const trainingSlug = slugText.max(160);
export const domainSlug = slugText.max(60);
export const siteKey = slugText.max(60);

export const method = z.enum(Method);
const trainingType = z.enum(TrainingType);
const legalForm = z.enum(LegalForm);

/** A Belgian number, with whatever separators people write: 04 223 38 35, 0470/12.34.56, +32 4 223 38 35. */
const phone = z
  .string()
  .trim()
  .max(30)
  .refine((value) => /^(0|\+32|0032)[1-9]\d{7,8}$/.test(value.replaceAll(/[\s./()-]/g, '')), 'phone');
const email = z.email('email').max(254);
/** An address people click on: http or https, with a real domain name. */
const website = z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'url' }).max(500);
/** Where a fact was read; sources are cited as found, so old forms such as a final dot after the host are kept. */
export const sourceUrl = z.url({ protocol: /^https?$/, error: 'url' }).max(1000);

/** What is said of a centre itself, apart from its sites and trainings. */
export const centreFields = z.strictObject({
  name: text(200),
  acronym: text(40).nullable(),
  legalForm: legalForm.nullable(),
  federation: text(100).nullable(),
  methods: z.array(method),
  website: website.nullable(),
  phone: phone.nullable(),
  email: email.nullable(),
});

export const siteFields = z.strictObject({
  label: text(200).nullable(),
  street: text(200).nullable(),
  postalCode,
  locality: placeName,
});

/** A null is a fact that no source gives. */
export const trainingFields = z.strictObject({
  title: text(300),
  plainTitle: text(200),
  method: method.nullable(),
  trainingType: trainingType.nullable(),
  domain: domainSlug,
  /** Keys of the centre's sites; null = not known, so offered at all of them. */
  sites: z.array(siteKey).min(1).nullable(),
  duration: text(200).nullable(),
  hours: text(200).nullable(),
  schedule: text(500).nullable(),
  prerequisites: text(500).nullable(),
  infoSession: text(500).nullable(),
  description: text(2000),
});

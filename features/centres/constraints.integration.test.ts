import { beforeAll, describe, expect, test } from 'vitest';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';

// What the database refuses by itself, whoever writes: each constraint by name, each in a world that is right otherwise.

type Owner = { id: string };
let centre: Owner;
let site: Owner;
let training: Owner;
let otherCentre: Owner;
let otherSite: Owner;

beforeAll(async () => {
  await insertReference(db());
  centre = await aCentre(db(), { slug: 'un' });
  site = await aSite(db(), centre, { key: 'a' });
  training = await aTraining(db(), centre, { slug: 'une', sites: [site] });
  otherCentre = await aCentre(db(), { slug: 'deux' });
  otherSite = await aSite(db(), otherCentre);
});

/** The name of the constraint (or the message) that refused. */
async function refusalOf(write: PromiseLike<unknown>): Promise<string> {
  try {
    await write;
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error);
  }
}

describe('the database refuses', () => {
  const centreWith = (data: Prisma.CentreUpdateInput) => () => db().centre.update({ where: { id: centre.id }, data });
  const siteWith = (data: Prisma.SiteUncheckedUpdateInput) => () => db().site.update({ where: { id: site.id }, data });
  const trainingWith = (data: Prisma.TrainingUncheckedUpdateInput) => () =>
    db().training.update({ where: { id: training.id }, data });
  const localityWith = (data: Prisma.LocalityUncheckedUpdateInput) => () =>
    db().locality.update({ where: { postalCode_name: { postalCode: '6000', name: 'Charleroi' } }, data });
  const approvalWith = (data: Partial<Prisma.ApprovalUncheckedCreateInput>) => () =>
    db().approval.create({ data: { centreId: centre.id, sourceUrl: 'https://example.org', ...data } });
  const keyFigureWith = (data: Partial<Prisma.KeyFigureCreateInput>) => () =>
    db().keyFigure.create({
      data: { year: 2023, indicator: 'i', dimension: 'd', category: 'c', value: 1, unit: 'u', source: 's', ...data },
    });

  const cases: [string, string, () => PromiseLike<unknown>][] = [
    ['a slug with capitals', 'centre_slug_check', centreWith({ slug: 'Un' })],
    ['a slug with accents', 'centre_slug_check', centreWith({ slug: 'é' })],
    ['a slug with an end hyphen', 'centre_slug_check', centreWith({ slug: 'un-' })],
    ['a slug of 121 letters', 'centre_slug_check', centreWith({ slug: 'a'.repeat(121) })],
    ['a slug that another centre has', 'slug', centreWith({ slug: 'deux' })],
    ['a name of spaces', 'centre_name_check', centreWith({ name: '   ' })],
    ['a name of 201 letters', 'centre_name_check', centreWith({ name: 'a'.repeat(201) })],
    ['a website that runs a script', 'centre_website_check', centreWith({ website: 'javascript:alert(1)' })],
    ['an e-mail without @', 'centre_email_check', centreWith({ email: 'info.example.org' })],
    ['an e-mail of two lines', 'centre_email_check', centreWith({ email: 'a@b.be\nbcc: c@d.be' })],
    ['a version before the first', 'centre_version_check', centreWith({ version: 0 })],
    ['a latitude alone', 'site_exact_position_check', siteWith({ exactLatitude: 50 })],
    ['a longitude alone', 'site_exact_position_check', siteWith({ exactLongitude: 5 })],
    ['a swapped point', 'site_l', siteWith({ exactLatitude: 5, exactLongitude: 50 })],
    ['a point in Paris', 'site_l', siteWith({ exactLatitude: 48.85, exactLongitude: 2.35 })],
    ['a key that another site of the centre has', 'key', () => aSite(db(), centre, { key: 'a' })],
    ['a place that does not exist', 'site_postal_code_locality_name_fkey', siteWith({ localityName: 'Atlantide' })],
    ['a place with the postal code of another', 'site_postal_code', siteWith({ postalCode: '4000' })],
    ['a postal code in letters', 'locality_postal_code_check', localityWith({ postalCode: 'B600' })],
    ['a postal code that begins with zero', 'locality_postal_code_check', localityWith({ postalCode: '0600' })],
    ['a locality outside Wallonia', 'locality_latitude_check', localityWith({ latitude: 52 })],
    ['a locality without commune', 'locality_nis_code_fkey', localityWith({ nisCode: '99999' })],
    [
      'a NIS code in letters',
      'commune_nis_code_check',
      () => db().commune.update({ where: { nisCode: '52011' }, data: { nisCode: 'abcde' } }),
    ],
    [
      'a zone that does not exist',
      'commune_zone_code_fkey',
      () => db().commune.update({ where: { nisCode: '52011' }, data: { zoneCode: 'ZZ' } }),
    ],
    [
      'a zone code in small letters',
      'zone_code_check',
      () => db().zone.update({ where: { code: 'WP' }, data: { code: 'wp' } }),
    ],
    ['a title of spaces', 'training_title_check', trainingWith({ title: ' ' })],
    ['a plain title of 201 letters', 'training_plain_title_check', trainingWith({ plainTitle: 'a'.repeat(201) })],
    ['a training slug with a space', 'training_slug_check', trainingWith({ slug: 'une formation' })],
    ['a domain that does not exist', 'training_domain_id_fkey', trainingWith({ domainId: 9999 })],
    ['a public source without its address', 'training_source_check', trainingWith({ confirmedBy: 'PUBLIC_SOURCE' })],
    [
      'a public source that is no address',
      'training_source_url_check',
      trainingWith({ confirmedBy: 'PUBLIC_SOURCE', sourceUrl: 'un dépliant' }),
    ],
    [
      'a confirmation by the coordination without a day',
      'training_confirmation_day_check',
      trainingWith({ confirmedBy: 'COORDINATION', confirmedOn: null, confirmedOnPrecision: null }),
    ],
    [
      'a confirmation by the centre on some day of a year',
      'training_confirmation_day_check',
      trainingWith({ confirmedBy: 'CENTRE', confirmedOnPrecision: 'YEAR' }),
    ],
    ['a date without its precision', 'training_confirmed_on_check', trainingWith({ confirmedOnPrecision: null })],
    [
      'a training that moves to another centre',
      'cannot move to another centre',
      () => trainingWith({ centreId: otherCentre.id })(),
    ],
    [
      'a site that moves to another centre',
      'cannot move to another centre',
      () => siteWith({ centreId: otherCentre.id })(),
    ],
    [
      'a training at the site of another centre',
      'training_site_site_id_centre_id_fkey',
      () => db().trainingSite.create({ data: { trainingId: training.id, siteId: otherSite.id, centreId: centre.id } }),
    ],
    [
      'a training at a site in the name of another centre',
      'training_site_training_id_centre_id_fkey',
      () =>
        db().trainingSite.create({ data: { trainingId: training.id, siteId: otherSite.id, centreId: otherCentre.id } }),
    ],
    [
      'a training twice at one site',
      'Unique',
      () => db().trainingSite.create({ data: { trainingId: training.id, siteId: site.id, centreId: centre.id } }),
    ],
    [
      'a domain that trainings still have',
      'training_domain_id_fkey',
      () => db().domain.delete({ where: { slug: 'autre' } }),
    ],
    [
      'a locality where a site still is',
      'site_postal_code_locality_name_fkey',
      () => db().locality.delete({ where: { postalCode_name: { postalCode: '5000', name: 'Namur' } } }),
    ],
    [
      'a source that is no address',
      'centre_source_url_check',
      () => db().centreSource.create({ data: { centreId: centre.id, url: 'ftp://example.org' } }),
    ],
    [
      'an approval that ends before it starts',
      'approval_period_check',
      approvalWith({ startsOn: new Date('2024-01-02'), endsOn: new Date('2024-01-01') }),
    ],
    ['an approval without a source', 'approval_source_url_check', approvalWith({ sourceUrl: '' })],
    ['a figure of another century', 'key_figure_year_check', keyFigureWith({ year: 1889 })],
    ['a figure without value or words', 'key_figure_value_check', keyFigureWith({ value: null })],
  ];

  test.each(cases)('%s (%s)', async (_what, constraint, write) => {
    expect(await refusalOf(write())).toContain(constraint);
  });

  test('nothing of what is right', async () => {
    const writes = [
      centreWith({ website: 'https://exemple.be', email: 'info@exemple.be', version: 2 }),
      siteWith({ exactLatitude: 50.46, exactLongitude: 4.86 }),
      trainingWith({
        confirmedBy: 'PUBLIC_SOURCE',
        confirmedOn: null,
        confirmedOnPrecision: null,
        sourceUrl: 'https://exemple.be',
      }),
      approvalWith({ startsOn: new Date('2024-01-01'), endsOn: new Date('2024-01-01') }),
      keyFigureWith({ value: null, note: 'près de deux tiers' }),
    ];
    for (const write of writes) expect(await refusalOf(write())).toBe('accepted');
  });
});

import type { Prisma } from '@/generated/prisma/client';
import { type Listing, toListing } from './listings';
import { type MergePlan, planMerge } from './rules';
import type { ShippedDomain, ShippedKeyFigure } from './schema';
import { keyFigureKey, type ShippedData } from './shipped-data';

// The coordination edits domains and key figures, which have no version: a row was edited when it is no longer what
// the files brought.

const domainListing = ({ slug, name, position }: ShippedDomain) =>
  toListing(`domain/${slug}`, { slug, name, position });

export async function mergeDomains(
  tx: Prisma.TransactionClient,
  data: ShippedData,
  recorded: ReadonlyMap<string, string>,
): Promise<MergePlan<ShippedDomain>> {
  const listings = (await tx.domain.findMany()).map(domainListing);
  const current = new Map(listings.map(({ name, sha256 }) => [name, { isEdited: sha256 !== recorded.get(name) }]));
  const plan = planMerge(data.domains.map(domainListing), recorded, current, { restoreMissing: true });
  await tx.domain.createMany({ data: plan.added.map(({ row }) => row) });
  for (const { row } of plan.changed) await tx.domain.update({ where: { slug: row.slug }, data: row });
  return plan;
}

/** After the listings, which may just have left a domain; one that other trainings are in stays. */
export async function removeOldDomains(tx: Prisma.TransactionClient, names: readonly string[]): Promise<void> {
  const slugs = names.map((name) => name.slice('domain/'.length));
  await tx.domain.deleteMany({ where: { slug: { in: slugs }, trainings: { none: {} } } });
}

// What a figure did not have before leaves no trace in its fingerprint, so that those loaded then do not look edited.
const keyFigureListing = (row: ShippedKeyFigure): Listing<ShippedKeyFigure> => {
  const { year, indicator, dimension, category, value, unit, source, note, words, basis, definition, footnotes } = row;
  const listing = toListing(`key-figure/${keyFigureKey(row)}`, {
    year,
    indicator,
    dimension,
    category,
    value,
    unit,
    source,
    note,
    ...(words !== null && { words }),
    ...(basis !== 'PUBLISHED' && { basis }),
    ...(definition !== null && { definition }),
    ...(footnotes.length > 0 && { footnotes }),
  });
  return { ...listing, row };
};

export async function mergeKeyFigures(
  tx: Prisma.TransactionClient,
  data: ShippedData,
  recorded: ReadonlyMap<string, string>,
): Promise<MergePlan<ShippedKeyFigure>> {
  const rows = await tx.keyFigure.findMany();
  const listings = rows.map((row) => keyFigureListing({ ...row, value: row.value?.toNumber() ?? null }));
  const current = new Map(listings.map(({ name, sha256 }) => [name, { isEdited: sha256 !== recorded.get(name) }]));
  // A figure that the coordination removed stays removed.
  const plan = planMerge(data.keyFigures.map(keyFigureListing), recorded, current, { restoreMissing: false });

  const retired = new Set(plan.retired);
  const replaced = [...plan.changed, ...listings.filter(({ name }) => retired.has(name))];
  for (const { row } of replaced) {
    const { year, indicator, dimension, category } = row;
    await tx.keyFigure.delete({
      where: { year_indicator_dimension_category: { year, indicator, dimension, category } },
    });
  }
  await tx.keyFigure.createMany({ data: [...plan.added, ...plan.changed].map(({ row }) => row) });
  return plan;
}

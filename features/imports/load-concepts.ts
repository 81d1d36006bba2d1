import { tokensOf } from '@/features/lexicon/rules';
import type { ConceptFields, ConceptTexts } from '@/features/lexicon/schema';
import { plainWordsOf } from '@/features/lexicon/words';
import type { Prisma } from '@/generated/prisma/client';
import { Language } from '@/generated/prisma/enums';
import { type Listing, toListing } from './listings';
import { type MergePlan, planMerge } from './rules';
import type { ShippedData } from './shipped-data';

/** A concept with its names and words: whoever edits one of them edits the concept. */
export type ConceptRow = ConceptFields & { texts: ConceptText[] };
type ConceptText = Pick<ConceptTexts, 'language' | 'words' | 'also'> & { name: string | null };

const PREFIX = 'concept/';

export async function mergeConcepts(
  tx: Prisma.TransactionClient,
  data: ShippedData,
  stopWords: ReadonlySet<string>,
  recorded: ReadonlyMap<string, string>,
): Promise<MergePlan<ConceptRow>> {
  const listings = (await readConcepts(tx)).map(conceptListing);
  // They have no version either: see load-reference.ts.
  const current = new Map(listings.map(({ name, sha256 }) => [name, { isEdited: sha256 !== recorded.get(name) }]));
  const textsOf = (slug: string) => data.conceptTexts.filter(({ concept }) => concept === slug);
  const shipped = data.concepts.map((concept) => conceptListing({ ...concept, texts: textsOf(concept.slug) }));
  // A concept that the coordination removed stays removed: nothing stands on it.
  const plan = planMerge(shipped, recorded, current, { restoreMissing: false });

  const retired = plan.retired.map((name) => name.slice(PREFIX.length));
  await tx.concept.deleteMany({ where: { slug: { in: retired } } });
  await writeConcepts(tx, plan, stopWords);
  return plan;
}

async function readConcepts(tx: Prisma.TransactionClient): Promise<ConceptRow[]> {
  const concepts = await tx.concept.findMany({ include: { names: true, words: true } });
  return concepts.map(({ trainingTypes, names, words, ...concept }) => ({
    ...concept,
    types: trainingTypes,
    texts: Object.values(Language).map((language) => {
      const said = words.filter((row) => row.language === language);
      return {
        language,
        name: names.find((row) => row.language === language)?.name ?? null,
        words: said.filter(({ isSure }) => isSure).map(({ word }) => word),
        also: said.filter(({ isSure }) => !isSure).map(({ word }) => word),
      };
    }),
  }));
}

/** The order of words and languages says nothing, and the tables do not keep it. */
function conceptListing({ slug, kind, domains, types, titles, texts }: ConceptRow): Listing<ConceptRow> {
  const sorted = texts
    .map(({ language, name, words, also }) => ({ language, name, words: words.toSorted(), also: also.toSorted() }))
    .toSorted((a, b) => (a.language < b.language ? -1 : 1));
  return toListing(`${PREFIX}${slug}`, { slug, kind, domains, types, titles, texts: sorted });
}

async function writeConcepts(
  tx: Prisma.TransactionClient,
  { added, changed }: MergePlan<ConceptRow>,
  stopWords: ReadonlySet<string>,
): Promise<void> {
  // Not one upsert for both: it would take a number for each concept that exists, and there are 32,767 of them.
  await tx.concept.createMany({
    data: added.map(({ row: { texts: _, types, ...concept } }) => ({ ...concept, trainingTypes: types })),
  });
  await tx.$executeRaw`
    UPDATE concept SET kind = shipped.kind, titles = shipped.titles, domains = shipped.domains,
      training_types = shipped.types
    FROM jsonb_to_recordset(${JSON.stringify(changed.map(({ row }) => row))}::jsonb)
      AS shipped(slug text, kind concept_kind, titles text[], domains text[], types training_type[])
    WHERE concept.slug = shipped.slug`;

  const there = { concept: { slug: { in: changed.map(({ row }) => row.slug) } } };
  await tx.conceptName.deleteMany({ where: there });
  await tx.conceptWord.deleteMany({ where: there });
  const written = [...added, ...changed].map(({ row }) => row);
  const names = written.flatMap(({ slug, texts }) => texts.map(({ language, name }) => ({ slug, language, name })));
  await tx.$executeRaw`
    INSERT INTO concept_name (concept_id, language, name)
    SELECT concept.id, shipped.language, shipped.name
    FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb) AS shipped(slug text, language language, name text)
    JOIN concept USING (slug)`;
  await tx.$executeRaw`
    INSERT INTO concept_word (concept_id, language, word, plain, tokens, is_sure)
    SELECT concept.id, shipped.language, shipped.word, shipped.plain, shipped.tokens, shipped."isSure"
    FROM jsonb_to_recordset(${JSON.stringify(written.flatMap((row) => toWordRows(row, stopWords)))}::jsonb)
      AS shipped(slug text, language language, word text, plain text, tokens text[], "isSure" boolean)
    JOIN concept USING (slug)`;
}

function toWordRows({ slug, texts }: ConceptRow, stopWords: ReadonlySet<string>) {
  return texts.flatMap(({ language, words, also }) =>
    [...words, ...also].map((word, i) => ({
      slug,
      language,
      word,
      plain: plainWordsOf(word).join(' '),
      tokens: tokensOf(word, [...words, ...also], stopWords),
      isSure: i < words.length,
    })),
  );
}

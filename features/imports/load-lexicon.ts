import { stopWordSet, tokensOf } from '@/features/lexicon/rules';
import type { StopWordList } from '@/features/lexicon/schema';
import type { Prisma } from '@/generated/prisma/client';
import { Language } from '@/generated/prisma/enums';
import { type Listing, toListing } from './listings';
import { type ConceptRow, mergeConcepts } from './load-concepts';
import { type MergePlan, planMerge } from './rules';
import type { ShippedData } from './shipped-data';

type Plans = { concepts: MergePlan<ConceptRow>; stopWords: MergePlan<StopWordList> };
type Recorded = Record<keyof Plans, ReadonlyMap<string, string>>;

/** Concepts and stop words as the files and the coordination want them, and what follows from both. */
export async function mergeLexicon(
  tx: Prisma.TransactionClient,
  data: ShippedData,
  recorded: Recorded,
): Promise<Plans> {
  const stopWords = await mergeStopWords(tx, data, recorded.stopWords);
  const left = new Set((await tx.stopWord.findMany()).map(({ word }) => word));
  const concepts = await mergeConcepts(tx, data, left, recorded.concepts);
  if (changesRows(stopWords)) await rewriteTokens(tx, left);
  if (changesRows(stopWords) || changesRows(concepts)) await rewriteLexiconTokens(tx);
  return { concepts, stopWords };
}

const changesRows = ({ added, changed, retired }: MergePlan<unknown>) =>
  added.length + changed.length + retired.length > 0;

/** In plain letters, as they are kept: "ou" and "où" are one. */
function stopWordListing({ language, words }: StopWordList): Listing<StopWordList> {
  return toListing(`stop-words/${language.toLowerCase()}`, { language, words: [...stopWordSet([{ words }])].sort() });
}

async function mergeStopWords(
  tx: Prisma.TransactionClient,
  data: ShippedData,
  recorded: ReadonlyMap<string, string>,
): Promise<MergePlan<StopWordList>> {
  const rows = await tx.stopWord.findMany();
  const lists = Object.values(Language)
    .map((language) => ({ language, words: rows.filter((row) => row.language === language).map(({ word }) => word) }))
    .filter(({ words }) => words.length > 0)
    .map(stopWordListing);
  const current = new Map(lists.map(({ name, sha256 }) => [name, { isEdited: sha256 !== recorded.get(name) }]));
  const plan = planMerge(data.stopWords.map(stopWordListing), recorded, current, { restoreMissing: false });

  const retired = lists.filter(({ name }) => plan.retired.includes(name));
  const languages = [...plan.changed, ...retired].map(({ row }) => row.language);
  await tx.stopWord.deleteMany({ where: { language: { in: languages } } });
  const written = [...plan.added, ...plan.changed];
  const words = written.flatMap(({ row: { language, words } }) => words.map((word) => ({ language, word })));
  await tx.stopWord.createMany({ data: words });
  return plan;
}

/** Of all concepts, those that people edited too: tokens follow from the words and the stop words. */
async function rewriteTokens(tx: Prisma.TransactionClient, stopWords: ReadonlySet<string>): Promise<void> {
  const rows = await tx.conceptWord.findMany({
    select: { conceptId: true, language: true, word: true, tokens: true },
  });
  const keyOf = ({ conceptId, language }: (typeof rows)[number]) => `${conceptId} ${language}`;
  const phrases = new Map<string, string[]>();
  for (const row of rows) phrases.set(keyOf(row), [...(phrases.get(keyOf(row)) ?? []), row.word]);
  const changed = rows
    .map((row) => ({ ...row, wanted: tokensOf(row.word, phrases.get(keyOf(row)) ?? [], stopWords) }))
    .filter(({ tokens, wanted }) => tokens.join(' ') !== wanted.join(' '));
  await tx.$executeRaw`
    UPDATE concept_word SET tokens = changed.wanted
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      AS changed("conceptId" smallint, language language, word text, wanted text[])
    WHERE concept_word.concept_id = changed."conceptId" AND concept_word.language = changed.language
      AND concept_word.word = changed.word`;
}

async function rewriteLexiconTokens(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`DELETE FROM lexicon_token`;
  // The accents of French words say how they sound: "maçon" is heard like "masson".
  await tx.$executeRaw`
    INSERT INTO lexicon_token (language, token, sound)
    SELECT language, token, min(sound)
    FROM (
      SELECT language, string_to_table(plain, ' ') AS token, NULL AS sound FROM concept_word
      UNION ALL
      SELECT language, plain_text(written), french_sound(written)
      FROM concept_word, regexp_split_to_table(word, '[^[:alpha:]]+') AS written
      WHERE language = 'FR' AND written <> ''
      UNION ALL
      SELECT language, word, CASE language WHEN 'FR' THEN french_sound(word) END FROM stop_word
    ) AS spoken
    GROUP BY language, token`;
}

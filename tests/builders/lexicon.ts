import { tokensOf } from '@/features/lexicon/rules';
import { plainText, plainWordsOf } from '@/features/lexicon/words';
import { type ConceptKind, Language, type TrainingType } from '@/generated/prisma/enums';
import type { Db } from '@/lib/db';
import type { DomainSlug } from './places';

type Words = Partial<Record<Language, readonly string[]>>;

export type TestConcept = {
  slug: string;
  kind?: ConceptKind;
  titles?: string[];
  domains?: DomainSlug[];
  trainingTypes?: TrainingType[];
  names?: Partial<Record<Language, string>>;
  sure?: Words;
  maybe?: Words;
};

/** Stop words and French words are given in plain letters. */
export type TestLexicon = { concepts: TestConcept[]; stopWords: Words; frenchWords: string[] };

/** Makes the database hold this lexicon and no other. */
export async function insertLexicon(db: Db, { concepts, stopWords, frenchWords }: TestLexicon): Promise<void> {
  const numbered = concepts.map((concept, index) => ({ ...concept, id: index + 1 }));
  const stops = listed(stopWords);
  const stopSet = new Set(stops.map(({ word }) => word));
  const words = numbered.flatMap(({ id: conceptId, sure = {}, maybe = {} }) =>
    [sure, maybe].flatMap((list) =>
      listed(list).map((row) => ({
        ...row,
        conceptId,
        isSure: list === sure,
        plain: plainText(row.word),
        tokens: tokensOf(row.word, [...(sure[row.language] ?? []), ...(maybe[row.language] ?? [])], stopSet),
      })),
    ),
  );
  const tokens = [
    ...words.flatMap(({ language, word }) => plainWordsOf(word).map((token) => ({ language, token }))),
    ...stops.map(({ language, word }) => ({ language, token: word })),
  ];
  await db.$transaction([
    db.concept.deleteMany(),
    db.stopWord.deleteMany(),
    db.lexiconToken.deleteMany(),
    db.frenchWord.deleteMany(),
    db.concept.createMany({
      data: numbered.map(({ id, slug, kind = 'JOB', titles = [], domains = [], trainingTypes = [] }) => ({
        id,
        slug,
        kind,
        titles,
        domains,
        trainingTypes,
      })),
    }),
    db.conceptName.createMany({
      data: numbered.flatMap(({ id: conceptId, slug, names = { FR: slug } }) =>
        Object.values(Language).flatMap((language) => {
          const name = names[language];
          return name ? [{ conceptId, language, name }] : [];
        }),
      ),
    }),
    db.conceptWord.createMany({ data: words }),
    db.stopWord.createMany({ data: stops }),
    db.lexiconToken.createMany({ data: tokens, skipDuplicates: true }),
    db.$executeRaw`UPDATE lexicon_token SET sound = french_sound(token) WHERE language = 'FR'`,
    db.frenchWord.createMany({ data: frenchWords.map((word) => ({ word })) }),
  ]);
}

function listed(words: Words): { language: Language; word: string }[] {
  return Object.values(Language).flatMap((language) => (words[language] ?? []).map((word) => ({ language, word })));
}

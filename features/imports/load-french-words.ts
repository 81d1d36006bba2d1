import { z } from 'zod';
import { plainText } from '@/features/lexicon/words';
import type { Prisma } from '@/generated/prisma/client';

/** A statement per chunk stays far below the time that the connection gives it, on slow machines too. */
const CHUNK = 50_000;

/** Nobody edits these: the list of the package is right. */
export async function replaceFrenchWords(tx: Prisma.TransactionClient, json: string): Promise<void> {
  const words = toFrenchWords(json);
  // Not TRUNCATE, which would make searches wait until the load ends.
  await tx.$executeRaw`DELETE FROM french_word`;
  for (let start = 0; start < words.length; start += CHUNK) {
    // One text travels faster than an array of that many.
    const chunk = words.slice(start, start + CHUNK).join(' ');
    await tx.$executeRaw`INSERT INTO french_word (word) SELECT * FROM string_to_table(${chunk}, ' ')`;
  }
}

/** Those that a typing mistake may be confused with, in plain letters: "abricot", not "a-t-il", "ete" or "ou". */
export function toFrenchWords(json: string): string[] {
  const words = z.array(z.string()).parse(JSON.parse(json));
  // As one text, which is faster than word by word.
  return [...new Set(plainText(words.join('\n')).match(/^[a-z]{2,14}$/gm))];
}

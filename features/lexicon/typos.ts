/**
 * A known word that is written nearly like a typed one, or sounds like it; `distance` = letters to add, take away or
 * replace.
 */
export type Lookalike = { word: string; distance: number; similarity: number; soundsAlike: boolean };

/** Shorter words have too many neighbours: "vente" is not "verte". */
export const MIN_CORRECTED_LENGTH = 6;
/** Letters of the shortest word that is compared by its sound. */
export const MIN_SOUNDED_LENGTH = 4;
/** Letters beyond which two words are never taken for one another, even when they sound alike. */
export const MAX_DISTANCE = 5;

/** How many letters may be wrong in a word before it is another word. */
export function allowedTypos(word: string): 0 | 1 | 2 {
  if (word.length < MIN_CORRECTED_LENGTH || /\d/.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}

/**
 * The word that was meant, or null: the nearest one. Two letters that changed places are one mistake; so is another
 * spelling of the same sound, in short words too.
 */
export function correctionOf(word: string, lookalikes: readonly Lookalike[]): string | null {
  const allowed = allowedTypos(word);
  const near = lookalikes
    .map((lookalike) => ({ ...lookalike, mistakes: mistakesIn(word, lookalike) }))
    .filter(({ mistakes, soundsAlike }) => mistakes > 0 && mistakes <= (soundsAlike && isSounded(word) ? 1 : allowed))
    // People seldom get the first letter wrong.
    .sort(
      (a, b) =>
        a.mistakes - b.mistakes ||
        Number(b.soundsAlike) - Number(a.soundsAlike) ||
        Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) ||
        b.similarity - a.similarity,
    );
  return near[0]?.word ?? null;
}

function isSounded(word: string): boolean {
  return word.length >= MIN_SOUNDED_LENGTH && !/\d/.test(word);
}

function mistakesIn(word: string, { word: meant, distance, soundsAlike }: Lookalike): number {
  if (soundsAlike) return Math.min(distance, 1);
  return distance === 2 && isSwap(word, meant) ? 1 : distance;
}

/** True when two neighbouring letters changed places and nothing else. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const i = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

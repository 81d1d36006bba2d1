/** What a text asks of whoever reads it slowly: see docs/decisions/0015-plain-language.md for what this cannot see. */

/** A message as somebody reads it, once for each branch of its plurals; names in place of values, no tags. */
export function readingsOf(message: string): string[] {
  const plural = /\{\w+, (?:plural|select),((?:\s*(?:=\d+|\w+)\s*\{[^{}]*\})+)\s*\}/;
  const found = plural.exec(message);
  if (!found) return [message.replace(/<\/?\w+>/g, '').replace(/\{\w+[^{}]*\}/g, 'Namur')];
  const branches = [...(found[1] ?? '').matchAll(/(?:=\d+|\w+)\s*\{([^{}]*)\}/g)].map(([, text = '']) => text);
  return branches.flatMap((branch) => readingsOf(message.replace(plural, () => branch.replaceAll('#', '7'))));
}

/** Split where a reader stops: a full stop, a question, an exclamation, or a colon, before a space. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…:;])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** « l’emploi » is two words, « sous-titre » one. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*[’']?/gu) ?? [];
}

/** « est compté par »: somebody else acts, and comes last. Only where the one who acts is named. */
export function hasPassiveWithAgent(text: string): boolean {
  return /(?<!\p{L})(?:est|sont|sera|seront|été|être)\s(?:\p{L}+\s)?\p{L}+(?:é|i|u|is|it)e?s?\spar\s/iu.test(text);
}

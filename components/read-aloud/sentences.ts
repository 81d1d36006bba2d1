import { type Run, type SpokenNode, toRuns } from './spoken-runs';

/** From `start` to `end` (not included) in the text of a source. */
export type Piece<Source> = { source: Source; start: number; end: number };

/** What is said in one breath, in one language, with the places of the page it was read from. */
export type Sentence<Source> = { text: string; lang: string; pieces: Piece<Source>[] };

type Span = { start: number; end: number };
type Segmenter = Pick<typeof Intl, 'Segmenter'>['Segmenter'];

/** Chrome falls silent in the middle of what lasts about 15 seconds; this many letters last less, even read slowly. */
const MAX_LETTERS = 160;

const ownSegmenter: Segmenter | null = 'Segmenter' in Intl ? Intl.Segmenter : null;

/** The sentences of a region in reading order. Every letter of what is not silent is in exactly one of them. */
export function toSentences<Source>(
  root: SpokenNode<Source>,
  pageLang: string,
  segmenter: Segmenter | null = ownSegmenter,
): Sentence<Source>[] {
  return toRuns(root, pageLang).flatMap((run) =>
    spansOf(run, segmenter)
      .map(({ start, end }) => ({
        text: toSpeech(run.text.slice(start, end)),
        lang: run.lang,
        pieces: piecesOf(run, { start, end }),
      }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  );
}

function spansOf({ text, lang }: Run<unknown>, segmenter: Segmenter | null): Span[] {
  // Line breaks of the source are no ends of sentences. One character for one, so that places stay true.
  const even = text.replace(/\s/g, ' ');
  const ends = segmenter ? segmentEnds(even, new segmenter(lang, { granularity: 'sentence' })) : plainEnds(even);
  const whole = [...ends.filter((end) => !endsInAbbreviation(even.slice(0, end))), even.length];
  return [...new Set(whole)].flatMap((end, index, all) => cutLong(even, { start: all[index - 1] ?? 0, end }));
}

function segmentEnds(text: string, segmenter: Intl.Segmenter): number[] {
  return [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
}

/** For browsers without `Intl.Segmenter`: a sentence ends at its mark, before a space. */
function plainEnds(text: string): number[] {
  return [...text.matchAll(/[.!?…؟]+(?:["'”)\]]|\s?»)*\s+/g)].map((match) => match.index + match[0].length);
}

/** "M. Dupont", "St. Hubert": one or two letters and a point end nothing. */
function endsInAbbreviation(text: string): boolean {
  return /(?:^|\s)\p{L}{1,2}\.\s*$/u.test(text);
}

/** Cuts what is too long where one would breathe: after a comma, else between two words. */
function cutLong(text: string, { start, end }: Span): Span[] {
  if (end - start <= MAX_LETTERS) return [{ start, end }];
  const within = text.slice(start, start + MAX_LETTERS);
  const breath = /^.*[,;:)–،؛]\s/su.exec(within)?.[0].length ?? 0;
  const word = within.lastIndexOf(' ') + 1;
  const nextSpace = text.indexOf(' ', start + MAX_LETTERS);
  const length = breath > MAX_LETTERS / 3 ? breath : word || nextSpace + 1 - start;
  if (length <= 0 || start + length >= end) return [{ start, end }];
  return [{ start, end: start + length }, ...cutLong(text, { start: start + length, end })];
}

function piecesOf<Source>({ parts }: Run<Source>, span: Span): Piece<Source>[] {
  return parts.flatMap(({ source, at, length }) => {
    const start = Math.max(span.start, at) - at;
    const end = Math.min(span.end, at + length) - at;
    return source !== null && start < end ? [{ source, start, end }] : [];
  });
}

/** Signs that stand for a pause or for nothing are not spelt out. */
function toSpeech(text: string): string {
  return text
    .replace(/\s*[·•|]\s*/g, ', ')
    .replace(/[←→↑↓]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=,)/g, '')
    .replace(/^[\s,;:]+|[\s,;]+$/g, '');
}

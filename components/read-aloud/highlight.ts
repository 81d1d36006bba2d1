import { prefersStillness } from '@/components/map/motion';
import type { Piece } from './sentences';

/** Name of the highlight, styled in globals.css. */
const NAME = 'read-aloud';
/** Mark of the paragraph, where browsers cannot highlight a text. */
const MARK = 'data-being-read';

type Place = Piece<Text | Element>;

/** Shows what is being read, and brings it into view. @returns the undoing */
export function showPlaces(pieces: readonly Place[]): () => void {
  const ranges = pieces.flatMap(rangeOf);
  const [first] = ranges;
  if (!first) return () => undefined;
  bringIntoView(first.getBoundingClientRect());
  if ('highlights' in CSS) {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => CSS.highlights.delete(NAME);
  }
  const start = first.startContainer;
  const block = start instanceof Element ? start : start.parentElement;
  block?.setAttribute(MARK, '');
  return () => block?.removeAttribute(MARK);
}

/** None for what has left the page or changed since it was gathered. */
function rangeOf({ source, start, end }: Place): Range[] {
  if (!source.isConnected) return [];
  const range = new Range();
  if (source instanceof Element) range.selectNodeContents(source);
  else if (end > source.length) return [];
  else {
    range.setStart(source, start);
    range.setEnd(source, end);
  }
  return [range];
}

/** Only when it stands near an edge or outside: a page that moves at each sentence is hard to follow. */
function bringIntoView({ top, bottom, height }: DOMRect): void {
  // At the foot stand the buttons, in one or two lines.
  const [head, foot] = [Math.min(80, innerHeight / 6), Math.min(140, innerHeight / 4)];
  if (height === 0 || (top >= head && bottom <= innerHeight - foot)) return;
  scrollBy({ top: top - innerHeight / 3, behavior: prefersStillness() ? 'instant' : 'smooth' });
}

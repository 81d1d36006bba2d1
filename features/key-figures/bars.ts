import type { Bar } from './schema';

/** Part of the width that bars may take, in per cent: the number stands beside the longest. */
export const BAR_ROOM = 72;
const LABEL_LINE = 34;

export type DrawnBar = Bar & { lines: string[]; width: number };

/** Bars on one scale that starts at zero; percentages are out of a hundred, other numbers out of the greatest. */
export function drawBars(bars: readonly Bar[], unit: string): DrawnBar[] {
  const greatest = Math.max(...bars.map(({ value }) => value), 0);
  const whole = unit === '%' ? Math.max(100, greatest) : greatest;
  return bars.map((bar) => ({
    ...bar,
    lines: wrap(bar.label, LABEL_LINE),
    width: whole === 0 ? 0 : Math.round((bar.value / whole) * BAR_ROOM * 100) / 100,
  }));
}

/** A text cut between words into lines of at most that many letters, longer only for a longer word: SVG has no lines. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

import { BAR_ROOM, drawBars } from '../bars';
import type { Bar } from '../schema';
import styles from './bar-chart.module.css';

type Props = {
  /** What the chart is called; its numbers follow in the name, and stand in the table beside it. */
  name: string;
  bars: readonly Bar[];
  /** `%` = parts of a hundred. */
  unit: string;
  format: (value: number) => string;
  /** Language of the bars' labels, when it is not the page's. */
  lang?: 'fr';
};

/** Heights in ems of the picture's own letters, widths in per cent: it follows any width and any size of letters. */
const LINE = 1.3;
const BAR = 1.1;
const GAP = 0.7;

/** Horizontal bars drawn on the server, each with its label above and its number beside. */
export function BarChart({ name, bars, unit, format, lang }: Props) {
  let bottom = 0;
  const rows = drawBars(bars, unit).map((bar) => {
    const top = bottom;
    const at = top + bar.lines.length * LINE + 0.1;
    bottom = at + BAR + GAP;
    return { ...bar, top, at };
  });
  const numbers = rows.map(({ label, value }) => `${label} : ${format(value)}`).join(' ; ');
  return (
    <svg
      className={styles.chart}
      width="100%"
      height={em(bottom)}
      role="img"
      aria-label={`${name}. ${numbers}`}
      lang={lang}
    >
      {rows.map(({ label, value, lines, width, top, at }) => (
        <g key={label}>
          {lines.map((line, index) => (
            <text key={line} y={em(top + (index + 1) * LINE - 0.3)}>
              {line}
            </text>
          ))}
          {unit === '%' && <rect className={styles.whole} y={em(at)} width={`${BAR_ROOM}%`} height={em(BAR)} />}
          <rect className={styles.bar} y={em(at)} width={`${width}%`} height={em(BAR)} />
          <text className={styles.number} x={`${unit === '%' ? BAR_ROOM : width}%`} dx="0.4em" y={em(at + 0.9)}>
            {format(value)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const em = (value: number) => `${Math.round(value * 100) / 100}em`;

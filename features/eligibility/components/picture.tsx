import type { AnswerId } from '../questions';
import type { Outcome } from '../rules';

const unknown = 'M9.2 9a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z';
const sheet = 'M6 3h9l4 4v14H6zm9 0v4h4';

/** Drawn for this product on the 24-unit grid of `components/ui/icon`, stroke only. */
const shapes = {
  // A house between hills.
  placeWALLONIA:
    'M2 20h20M7 20v-7l5-4 5 4v7M10.5 20v-4h3v4M2 16c1.5-3 3-4 5-4M22 16c-1.5-3-3-4-5-4M17 5.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0',
  // A town.
  placeBRUSSELS:
    'M2 20h20M4 20V9h5v11M9 20V4h6v16M15 20v-9h5v9M6.5 12v0M6.5 15.5v0M12 7.5v0M12 11v0M12 14.5v0M17.5 14v0M17.5 17v0',
  // A house and somebody who speaks.
  placeGERMAN_SPEAKING: 'M2 20h13M4 20v-7l4.5-4 4.5 4v7M7 20v-4h3v4M12 3h9v6h-4l-3 2.5V9h-2zM14.5 6h4',
  // The world.
  placeELSEWHERE: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18',
  placeUNKNOWN: unknown,
  // A school bag.
  schoolingCOMPULSORY:
    'M6 20V10a6 6 0 0 1 12 0v10zM9.5 4.6V3h5v1.6M9 20v-5h6v5M9 11h6M3.5 20v-6L6 13M20.5 20v-6L18 13M12 15v2',
  // A sheet with a few lines and nothing stamped on it.
  schoolingWITHOUT_CESS: `${sheet}M9 11h7M9 14h5`,
  // A graduate's hat.
  schoolingCESS: 'M12 5 2 10l10 5 10-5zM6 12.5V17c3.5 2.5 8.5 2.5 12 0v-4.5M22 10v6',
  // A sheet with a seal.
  schoolingOTHER:
    'M4 4h16v11h-4M11 15H4V4M7 8h10M7 11h4M13.5 13a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0ZM14.5 15v6l1.5-1.5 1.5 1.5v-6',
  schoolingUNKNOWN: unknown,
  // A person and a tick, a person and a stroke.
  jobseekerYES: 'M6 7.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 0 0-7 0ZM3 20c0-4.5 3-6.5 6.5-6.5S16 15.5 16 20zM15.5 10l2 2 4-4.5',
  jobseekerNO: 'M6 7.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 0 0-7 0ZM3 20c0-4.5 3-6.5 6.5-6.5S16 15.5 16 20zM16 10h5.5',
  jobseekerUNKNOWN: unknown,
  // A calendar with many days marked, one with few.
  monthsEIGHTEEN:
    'M3 5h18v16H3zM3 9.5h18M8 3v4M16 3v4M7 13v0M10.3 13v0M13.7 13v0M17 13v0M7 17v0M10.3 17v0M13.7 17v0M17 17v0',
  monthsFEWER: 'M3 5h18v16H3zM3 9.5h18M8 3v4M16 3v4M7 13v0M10.3 13v0',
  monthsUNKNOWN: unknown,
  // A tick in a circle, somebody who asks, a signpost.
  LIKELY: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM7.5 12.5l3 3 6-6.5',
  ASK: 'M4 5h16v11h-9l-4.5 3.5V16H4zM8 9h8M8 12h5',
  RATHER: 'M11 21V3M5 5h12l3 3-3 3H5zM8 21h6M11 13.5H6L4 15.5l2 2h5',
  // What to do: look for, call, bring.
  SEARCH: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20.5 20.5',
  CALL: 'M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3c0 1-1 2-2 2C11 20 4 13 4 5.5c0-1 1-2 2-2Z',
  BRING: `${sheet}M9 11h7M9 14h7M9 17h4`,
} as const satisfies Record<AnswerId | Outcome['kind'] | 'SEARCH' | 'CALL' | 'BRING', string>;

export type PictureName = keyof typeof shapes;

/** Decoration only: the words beside it say the same. */
export function Picture({ name, size = 48 }: { name: PictureName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Drawn for this product on a 24-unit grid, stroke only, so that they take the colour and weight of the text. */
const shapes = {
  compass: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm3.5 5.5-2.2 4.8-4.8 2.2 2.2-4.8z',
  book: 'M12 6.5C10 5 7 4.6 4 5v13c3-.4 6 0 8 1.5 2-1.5 5-1.9 8-1.5V5c-3-.4-6 0-8 1.5Zm0 0v13',
  tool: 'M14.5 6.5a4 4 0 0 1 5-1l-2.6 2.6 1 2 2 1 1.6-2.6a4 4 0 0 1-5.4 4.6L8 21.2 4.8 18l8.1-8.1a4 4 0 0 1 1.6-3.4Z',
  question: 'M9.2 9a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L20.5 20.5',
  close: 'M6 6l12 12M18 6 6 18',
  phone: 'M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3c0 1-1 2-2 2C11 20 4 13 4 5.5c0-1 1-2 2-2Z',
  mail: 'M3.5 6h17v12h-17zm0 .5L12 13l8.5-6.5',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7m2 3a4 4 0 0 0-6-.4l-3 3A4 4 0 0 0 10.7 18.3L12 17',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3.5 2',
  building: 'M5 20V5h9v15M14 10h5v10M3 20h18M8 8.5h3M8 12h3M8 15.5h3',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0c-5 5-5 13 0 18m0-18c5 5 5 13 0 18M3.5 9h17m-17 6h17',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 9c0-4 3-6.5 7.5-6.5s7.5 2.5 7.5 6.5z',
  calendar: 'M4 6h16v14.5H4zM4 10.5h16M8 3.5V8m8-4.5V8m-8 6h3v3H8z',
  euro: 'M17.5 7A6.5 6.5 0 0 0 7 12a6.5 6.5 0 0 0 10.5 5M4.5 10.5h8m-8 3h8',
  bus: 'M5 4h14v13.5H5zM5 12h14M8 15h.01M16 15h.01M7.5 17.5V20m9-2.5V20M12 4v8',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5Zm11.5-.5a4.2 4.2 0 0 1 0 6m2.5-8.5a7.8 7.8 0 0 1 0 11',
  pause: 'M8.5 5.5v13m7-13v13',
  play: 'M7.5 5v14l11-7Z',
  stop: 'M6.5 6.5h11v11h-11z',
  speech: 'M4 5h16v11h-9l-4.5 3.5V16H4zM8 9h8M8 12h5',
} as const;

export type IconName = keyof typeof shapes;

/** Decoration only: the word beside it says the same. Draws from the page's one `IconSprite`. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} aria-hidden="true" focusable="false">
      <use href={`#icon-${name}`} />
    </svg>
  );
}

/** Once in a page: each drawing is written once, however many times it is used. */
export function IconSprite({ names }: { names: readonly IconName[] }) {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="visually-hidden">
      {names.map((name) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <path
            d={shapes[name]}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </symbol>
      ))}
    </svg>
  );
}

export const iconNames: readonly IconName[] = [
  'compass',
  'book',
  'tool',
  'question',
  'pin',
  'search',
  'close',
  'phone',
  'mail',
  'link',
  'clock',
  'building',
  'globe',
  'person',
  'calendar',
  'euro',
  'bus',
  'print',
  'sound',
  'pause',
  'play',
  'stop',
  'speech',
];

/**
 * Pictures for people who read with difficulty, drawn for this product: a 24-unit grid, one stroke, round ends, no fill,
 * two units of air all around. They stand beside words, never alone.
 */
export const needPictograms = {
  French:
    'M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-5 4.5V16H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM8 13V7.5h3M8 10.2h2.6M13.5 13V7.5h1.6a1.5 1.5 0 0 1 0 3.1h-1.6M15 10.6l1.7 2.4',
  Reading:
    'M10 7.5C8.3 6.1 5.8 5.6 3 5.9v12.6c2.8-.3 5.3.2 7 1.6 1.2-1 2.7-1.5 4.4-1.7M10 7.5V20M10 7.5c.7-.6 1.6-1 2.5-1.3M5.5 9.5c.8 0 1.5.1 2.2.4M5.5 12.7c.8 0 1.5.1 2.2.4M19.3 3.4l2.2 2.2-7 7.3-2.9.7.7-2.9Z',
  Orientation:
    'M12 2.5V4M12 9.5V11M12 16.5v5M8.5 21.5h7M5 4h12.5L20.5 6.75 17.5 9.5H5ZM19 11H6.5L3.5 13.75 6.5 16.5H19Z',
  Job: 'M2.5 4.5h6.5L12 6v1L9 8.5H2.5ZM5 8.5h2.8v11.6a1.4 1.4 0 0 1-2.8 0ZM15.3 3.3v3.5l2.7 1.5 2.7-1.5V3.3a4.5 4.5 0 0 1-1.2 7.6v9.2a1.5 1.5 0 0 1-3 0v-9.2a4.5 4.5 0 0 1-1.2-7.6Z',
  Computer: 'M5 4.5h14v10.5H5ZM2.5 18.5h19l-1.2-3.5H3.7ZM10 16.8h4M9.7 7l5.3 2.3-2.3.9-.9 2.3Z',
  Licence:
    'M4.5 11.5 6.3 6.8A2 2 0 0 1 8.2 5.5h7.6a2 2 0 0 1 1.9 1.3l1.8 4.7M4.5 11.5h15a2 2 0 0 1 2 2V17h-19v-3.5a2 2 0 0 1 2-2ZM4.5 17v2.5h3V17M16.5 17v2.5h3V17M6 14.2h1.5M16.5 14.2H18',
} as const;

export type NeedPictogram = keyof typeof needPictograms;

/** By slug. The coordination may add domains: a domain without a drawing of its own takes that of « autre ». */
const domainPictograms: ReadonlyMap<string, string> = new Map([
  [
    'alphabetisation',
    'M2.5 15.5 5.25 7.5 8 15.5M3.4 13h3.7M10.5 7.5v8h2.2a2.2 2.2 0 0 0 0-4.4h-2.2M10.5 7.5h1.8a1.8 1.8 0 0 1 0 3.6M21.5 8.8a3.2 4 0 1 0 0 5.4M3 19.5h18',
  ],
  ['fle', needPictograms.French],
  [
    'remise-a-niveau',
    'M6.5 2.5h11a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 20V4a1.5 1.5 0 0 1 1.5-1.5ZM8 6h8v3.5H8ZM8.5 13h2M9.5 12v2M13.7 13h2M8.8 17l1.4 1.4M10.2 17l-1.4 1.4M13.7 17h2M13.7 18.5h2',
  ],
  ['informatique-numerique', needPictograms.Computer],
  ['orientation', needPictograms.Orientation],
  ['permis-mobilite', needPictograms.Licence],
  [
    'aide-aux-personnes',
    'M12 11.5S7.5 8.7 7.5 5.7a2.4 2.4 0 0 1 4.5-1.1 2.4 2.4 0 0 1 4.5 1.1c0 3-4.5 5.8-4.5 5.8ZM2.5 14h3v7h-3M5.5 15.2c1.8-1 3.6-.9 5.2.3h2.6a1.3 1.3 0 0 1 0 2.6H10M14.3 17.3l4.4-2.6a1.5 1.5 0 0 1 1.7 2.4l-5 3.5c-.7.5-1.4.6-2.2.5l-7.7-1',
  ],
  [
    'batiment',
    'M5 10.5a7 7 0 0 1 14 0M3 10.5h18M10 3.8V7.5M14 3.8V7.5M3.5 14h17v7.5h-17ZM3.5 17.7h17M12 14v3.7M8 17.7v3.8M16 17.7v3.8',
  ],
  [
    'bois',
    'M2.5 8.5A1.5 1.5 0 0 1 4 7h4v9H4a1.5 1.5 0 0 1-1.5-1.5ZM5.2 10v3M8 8l13.5 1.5v3.5l-1.7 2-1.7-2-1.7 2-1.7-2-1.7 2-1.7-2-1.7 2L8 13M3.5 20h17',
  ],
  [
    'bureautique-secretariat',
    'M8 4.5H5.5A1.5 1.5 0 0 0 4 6v14a1.5 1.5 0 0 0 1.5 1.5h10A1.5 1.5 0 0 0 17 20v-2M13 4.5h2.5A1.5 1.5 0 0 1 17 6v2M8 3h5v3H8ZM7 10h6M7 13.5h4M7 17h3M19.5 9.5l2 2-6.7 6.8-2.7.7.7-2.7Z',
  ],
  [
    'commerce-vente',
    'M4.5 3.5h15L21.5 9H2.5ZM2.5 9a2.4 2.4 0 0 0 4.75 0 2.4 2.4 0 0 0 4.75 0 2.4 2.4 0 0 0 4.75 0 2.4 2.4 0 0 0 4.75 0M4.5 12v9h15v-9M7 21v-6h4v6M13.5 15h3.5v3h-3.5Z',
  ],
  ['horeca', 'M5 3v5.5a2.2 2.2 0 0 0 4.4 0V3M7.2 3v18M17 21v-7h-2.5V8c0-3 1-5 2.5-5Z'],
  [
    'logistique',
    'M2.5 5.5h11.5v11h-11.5ZM14 9h4l3.5 4v3.5H14M6.5 16.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM17.5 16.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM6 9.5h4.5v3.5H6Z',
  ],
  [
    'mecanique-industrie',
    'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10.5 2.5h3l.5 2.7 1.7.7 2.3-1.5 2.1 2.1-1.5 2.3.7 1.7 2.7.5v3l-2.7.5-.7 1.7 1.5 2.3-2.1 2.1-2.3-1.5-1.7.7-.5 2.7h-3l-.5-2.7-1.7-.7-2.3 1.5-2.1-2.1 1.5-2.3-.7-1.7L2.5 13.5v-3l2.7-.5.7-1.7-1.5-2.3 2.1-2.1 2.3 1.5 1.7-.7Z',
  ],
  [
    'nettoyage',
    'M20.5 2.5l-7 9M11.5 10l4.5 3.5-2.5 8H4.5c2-1 3-2.5 3.5-4.5ZM9.7 13.3l4.8 3.7M8.5 21.5l1.5-2.5M11.5 21.5l.8-2M4.5 5v3M3 6.5h3M8 2.5v2M7 3.5h2',
  ],
  [
    'metiers-verts',
    'M8.5 13.5v8M8.5 18l-2.5-2M5 13.5a3.5 3.5 0 0 1-1-6.7 4.6 4.6 0 0 1 9 0 3.5 3.5 0 0 1-1 6.7ZM18 2.5v11M16 2.5h4M15.5 13.5h5v4.5a2.5 3.5 0 0 1-5 0ZM3 21.5h9',
  ],
  [
    'textile',
    'M5 3h9M5 21h9M6 3v3.5h7V3M6 21v-3.5h7V21M6.5 6.5v11M12.5 6.5v11M6.5 10l6-1.5M6.5 13l6-1.5M6.5 16l6-1.5M12.5 14.5c3 0 3-4.5 5-4.5 1 0 1.5.7 1.5 1.5M19 3.5c1 0 1.2 1 1.2 2L19 21 17.8 5.5c0-1 .2-2 1.2-2ZM19 6v1.5',
  ],
]);

const otherPictogram =
  'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM8 12h.01M12 12h.01M16 12h.01';

export function domainPictogram(slug: string): string {
  return domainPictograms.get(slug) ?? otherPictogram;
}

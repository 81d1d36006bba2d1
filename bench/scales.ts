/** How many times the sector: it has about 150 approved centres and, by what is known of 97 of them, 470 trainings. */
export const scales = [1, 100, 1000] as const;
export type Scale = (typeof scales)[number];

export const CENTRES_AT_1 = 150;
export const TRAININGS_AT_1 = 470;

export function databaseName(scale: Scale): string {
  return `bench_${scale}`;
}

import type { IconName } from '@/components/ui/icon';

/** The seven questions of somebody who thinks of a training, in the order in which the page answers them. */
export const sevenQuestions = [
  { key: 'what', anchor: 'quoi', icon: 'tool' },
  { key: 'fit', anchor: 'pour-moi', icon: 'person' },
  { key: 'where', anchor: 'ou', icon: 'pin' },
  { key: 'when', anchor: 'quand', icon: 'calendar' },
  { key: 'length', anchor: 'duree', icon: 'clock' },
  { key: 'get', anchor: 'recevoir', icon: 'euro' },
  { key: 'next', anchor: 'maintenant', icon: 'phone' },
] as const satisfies readonly { key: string; anchor: string; icon: IconName }[];

export type SevenQuestion = (typeof sevenQuestions)[number]['key'];

import type { TrainingPage } from './data';

/** What a listing may leave open, in the order in which the page speaks of it; each has its sentence to say. */
export const openQuestions = [
  'METHOD',
  'ENTRY',
  'PLACE',
  'ADDRESS',
  'START',
  'INFO_SESSION',
  'DURATION',
  'SCHEDULE',
  'TRAVEL',
  'CHILD_CARE',
] as const;
export type OpenQuestion = (typeof openQuestions)[number];

type Known = Pick<TrainingPage, 'method' | 'infoSession' | 'duration' | 'schedule' | 'sitesAreKnown'> & {
  sites: readonly { street: string | null }[];
};

/**
 * What is left to ask the centre. Some questions stay open whatever the listing says: only the centre or the Forem can
 * say who may enter, no source gives the next start, and the amounts of the allowances in force are not published.
 */
export function questionsToAsk(training: Known): OpenQuestion[] {
  const isOpen: Record<OpenQuestion, boolean> = {
    METHOD: training.method === null,
    ENTRY: true,
    PLACE: !training.sitesAreKnown,
    ADDRESS: training.sitesAreKnown && training.sites.some(({ street }) => !street),
    START: true,
    INFO_SESSION: !training.infoSession,
    DURATION: !training.duration,
    SCHEDULE: !training.schedule,
    TRAVEL: true,
    CHILD_CARE: true,
  };
  return openQuestions.filter((question) => isOpen[question]);
}

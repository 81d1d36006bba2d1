import type { FigureGroup } from './schema';

/**
 * The figures that have a title of ours, in the order of the page. Any other has the words of its data. `parts` names the
 * categories that a sentence or a note of ours needs: without one of them it is left out.
 */
export const topics = [
  { key: 'Centres', indicator: 'centres', dimension: 'total' },
  {
    key: 'Methods',
    indicator: 'centres',
    dimension: 'méthodologie',
    parts: { defi: 'DéFI', eft: 'EFT', both: 'DéFI et EFT' },
  },
  {
    key: 'Moves',
    indicator: 'centres',
    dimension: 'mouvement',
    parts: { renewed: "renouvellement d'agrément", opened: 'nouveaux agréments', closed: 'cessations' },
  },
  { key: 'Territories', indicator: 'centres', dimension: 'zone' },
  { key: 'Trainings', indicator: 'filières', dimension: 'total' },
  {
    key: 'Types',
    indicator: 'filières',
    dimension: 'catégorie',
    parts: { vocational: 'formation professionnalisante' },
  },
  { key: 'Trainees', indicator: 'stagiaires', dimension: 'total' },
  { key: 'Change', indicator: 'stagiaires', dimension: 'évolution' },
  { key: 'Income', indicator: 'stagiaires', dimension: 'ressources' },
  { key: 'Diploma', indicator: 'stagiaires', dimension: 'diplôme' },
  {
    key: 'Nationality',
    indicator: 'stagiaires',
    dimension: 'nationalité',
    parts: { stateless: 'apatrides', unknown: 'inconnue' },
  },
  {
    key: 'After',
    indicator: 'après la formation',
    dimension: 'suite connue',
    parts: { training: "poursuite d'un parcours de formation", job: 'emploi' },
  },
  {
    key: 'Jobs',
    indicator: "taux de mise à l'emploi",
    dimension: 'catégorie de filière',
    parts: {
      basic: 'formation de base',
      orientation: 'orientation professionnelle',
      vocational: 'formation professionnalisante',
    },
  },
  { key: 'Hours', indicator: 'heures de formation', dimension: 'total' },
  { key: 'HourTypes', indicator: 'heures de formation', dimension: 'type' },
  { key: 'Places', indicator: 'lieux de formation', dimension: 'total' },
] as const satisfies readonly Topic[];

type Topic = { key: string; indicator: string; dimension: string; parts?: Readonly<Record<string, string>> };
export type TopicKey = (typeof topics)[number]['key'];

/** Topics with a sentence in plain words: about all of their parts, the words of the sector, or their only number. */
export const topicsOfParts = ['Methods', 'Moves', 'Types', 'After', 'Jobs'] as const satisfies readonly TopicKey[];
export const topicsSaidInWords = ['Income', 'Diploma'] as const satisfies readonly TopicKey[];
export const topicsInWords = [...topicsOfParts, ...topicsSaidInWords, 'Centres', 'Trainings', 'Trainees'] as const;
export type SentenceTopic = (typeof topicsInWords)[number];

/** Topics shown over the years. */
export const evolvingTopics: readonly TopicKey[] = ['Trainees', 'Trainings', 'Centres', 'Income'];

type Kind = Pick<FigureGroup, 'indicator' | 'dimension'>;

/** Where a figure stands in the page; -1 = it has no title of ours. */
export function topicIndex({ indicator, dimension }: Kind): number {
  return topics.findIndex((topic) => topic.indicator === indicator && topic.dimension === dimension);
}

export function topicOf(kind: Kind): (typeof topics)[number] | null {
  return topics[topicIndex(kind)] ?? null;
}

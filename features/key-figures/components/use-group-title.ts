import { useTranslations } from 'next-intl';
import type { FigureGroup } from '../schema';
import { topicOf } from '../topics';

/** Our title of a group, or for want of one the French words of its data. */
export function useGroupTitle(group: FigureGroup): { title: string; lang: 'fr' | undefined } {
  const t = useTranslations('keyFigures');
  const topic = topicOf(group);
  if (topic) return { title: t(`title${topic.key}`), lang: undefined };
  const words = `${group.indicator} : ${group.dimension}`;
  return { title: words.charAt(0).toUpperCase() + words.slice(1), lang: 'fr' };
}

import { type Locale, localePath } from '@/i18n/locales';
import { env } from '@/lib/env';
import type { TrainingResult } from './result';

/** The results in their order, for programs that read the page. */
export function itemList(items: TrainingResult[], locale: Locale): object {
  return {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.map((training, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: {
        '@type': 'Course',
        name: training.title,
        alternateName: training.plainTitle,
        url: new URL(localePath(locale, `/formations/${training.slug}`), env().PUBLIC_URL).href,
        provider: { '@type': 'EducationalOrganization', name: training.centre.name },
      },
    })),
  };
}

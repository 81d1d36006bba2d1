import { useTranslations } from 'next-intl';
import { usePageLocale } from '@/i18n/use-page-locale';
import { MAX_TRAININGS } from '../rules';
import { AddButton } from './add-button';

/** « Ajouter à ma liste » for one training, in the page's language. */
export function AddToList({ slug, title }: { slug: string; title: string }) {
  const t = useTranslations('shortlist');
  const texts = {
    add: t('add'),
    added: t('added'),
    FULL: t('full', { max: MAX_TRAININGS }),
    NOT_KEPT: t('notKept'),
  };
  return <AddButton locale={usePageLocale()} slug={slug} title={title} texts={texts} />;
}

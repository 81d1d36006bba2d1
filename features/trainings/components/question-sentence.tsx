import { getTranslations } from 'next-intl/server';
import { defaultLocale } from '@/i18n/locales';
import type { OpenQuestion } from '../open-questions';
import { SpokenSentence } from './spoken-sentence';

export async function QuestionSentence({ question }: { question: OpenQuestion }) {
  const t = await getTranslations('training');
  const french = await getTranslations({ locale: defaultLocale, namespace: 'training' });
  return <SpokenSentence french={french(`ask${question}`)} meaning={t(`ask${question}`)} />;
}

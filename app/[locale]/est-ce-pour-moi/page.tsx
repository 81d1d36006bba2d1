import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { QuestionPage } from '@/features/eligibility/components/question-page';
import { ResultPage } from '@/features/eligibility/components/result-page';
import { buildAnswers, parseAnswers } from '@/features/eligibility/params';
import type { Question } from '@/features/eligibility/questions';
import { nextStep } from '@/features/eligibility/rules';
import { toURLSearchParams } from '@/features/search/params';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/est-ce-pour-moi'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'eligibility' });
  const answers = parseAnswers(toURLSearchParams(await searchParams));
  const step = nextStep(answers);
  const headingOf = (question: Question) => t(question);
  return {
    // The title is what a screen reader says first of each page.
    title: `${step.kind === 'QUESTION' ? headingOf(step.question) : t('resultTitle')} · ${t('title')}`,
    description: t('description'),
    alternates: pageAlternates(locale, '/est-ce-pour-moi'),
    // Somebody's answers are nobody's search result.
    ...(buildAnswers(answers).size > 0 && { robots: { index: false, follow: true } }),
  };
}

export default async function EstCePourMoiRoute({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const answers = parseAnswers(toURLSearchParams(await searchParams));
  const step = nextStep(answers);
  return step.kind === 'QUESTION' ? (
    <QuestionPage question={step.question} answers={answers} />
  ) : (
    <ResultPage rule={step.rule} answers={answers} />
  );
}

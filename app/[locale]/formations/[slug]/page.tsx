import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { JsonLd } from '@/components/ui/json-ld';
import { TrainingPage } from '@/features/trainings/components/training-page';
import { course } from '@/features/trainings/json-ld';
import { loadTraining } from '@/features/trainings/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/formations/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const training = await loadTraining((await params).slug);
  if (!training) return {};
  return {
    title: `${training.plainTitle} · ${training.centre.name}`,
    description: training.description,
    alternates: pageAlternates(await pageLocale(params), `/formations/${training.slug}`),
  };
}

export default async function FormationPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const training = await loadTraining((await params).slug);
  if (!training) notFound();
  return (
    <>
      <TrainingPage training={training} now={new Date()} />
      <JsonLd data={course(training, locale)} />
    </>
  );
}

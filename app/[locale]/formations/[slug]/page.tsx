import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { JsonLd } from '@/components/ui/json-ld';
import { loadHelpContacts } from '@/features/centres/loaders';
import { readTypedPlace } from '@/features/places/rules';
import { AddToList } from '@/features/shortlist/components/add-to-list';
import { TrainingPage } from '@/features/trainings/components/training-page';
import { course } from '@/features/trainings/json-ld';
import { loadSurroundings, loadTraining } from '@/features/trainings/loaders';
import { pageAlternates } from '@/i18n/alternates';
import { pageLocale } from '@/i18n/page-locale';

type Props = PageProps<'/[locale]/formations/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const training = await loadTraining((await params).slug);
  if (!training) return {};
  return {
    title: `${training.plainTitle} · ${training.centre.name}`,
    description: training.description,
    // The same listing, wherever the visitor is.
    alternates: pageAlternates(await pageLocale(params), `/formations/${training.slug}`),
  };
}

export default async function FormationPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const training = await loadTraining((await params).slug);
  if (!training) notFound();
  const around = await loadSurroundings(training, readTypedPlace((await searchParams).lieu));
  const { phone, email, website } = training.centre;
  const zones = training.sites.map(({ locality }) => locality.commune.zone.code);
  const otherContacts = phone || email || website ? [] : await loadHelpContacts(around.from, zones);
  return (
    <>
      <TrainingPage
        training={training}
        around={around}
        otherContacts={otherContacts}
        actions={<AddToList slug={training.slug} title={training.plainTitle} />}
        now={new Date()}
      />
      <JsonLd data={course(training, locale)} />
    </>
  );
}

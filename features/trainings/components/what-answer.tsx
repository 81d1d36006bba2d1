import { useTranslations } from 'next-intl';
import type { TrainingPage } from '../data';
import { QuestionSection } from './question-section';
import { ToAsk } from './to-ask';
import { TrainingWords } from './training-words';

export function WhatAnswer({ training }: { training: TrainingPage }) {
  const t = useTranslations('training');
  const words = useTranslations('understand');
  const glossary = useTranslations('glossary');
  const { description, method, trainingType } = training;
  const methodWords = {
    EFT: { word: words('eftTitle'), text: words('eft') },
    DEFI: { word: words('defiTitle'), text: words('defi') },
  };
  const typeTexts = {
    ORIENTATION: words('orientation'),
    BASIC: words('basic'),
    VOCATIONAL: words('vocational'),
  };
  return (
    <QuestionSection question="what">
      <p lang="fr">{description}</p>
      {method ? <p>{t(`methodLong${method}`)}</p> : <ToAsk question="METHOD" />}
      <TrainingWords
        words={[
          ...(method ? [methodWords[method]] : []),
          ...(trainingType ? [{ word: t(`type${trainingType}`), text: typeTexts[trainingType] }] : []),
          { word: glossary('filiere'), text: glossary('filiereText') },
        ]}
      />
    </QuestionSection>
  );
}

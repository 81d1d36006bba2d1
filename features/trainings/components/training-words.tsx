import { useTranslations } from 'next-intl';

/** Words of the trade, each explained where it is met; closed until somebody wonders. */
export function TrainingWords({ words }: { words: { word: string; text: string }[] }) {
  const t = useTranslations('understand');
  return (
    <details>
      <summary>{t('wordsTitle')}</summary>
      <dl>
        {words.map(({ word, text }) => (
          <div key={word}>
            <dt>
              <strong>{word}</strong>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

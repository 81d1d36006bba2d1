import { useTranslations } from 'next-intl';
import type { KeyFigure } from '../schema';
import { useFigureFormat } from './use-figure-format';

const signs = ['%', 'EUR'];

/** A figure as its source says it: in words when it says words, and marked when it is rounded or was computed. */
export function FigureValue({ figure: { value, unit, words, basis } }: { figure: KeyFigure }) {
  const t = useTranslations('keyFigures');
  const format = useFigureFormat(unit);
  if (words !== null || value === null) return <span lang="fr">«&nbsp;{words}&nbsp;»</span>;
  const number = format(value);
  return (
    <>
      {basis === 'PUBLISHED' ? number : t(`basis${basis}`, { value: number })}
      {!signs.includes(unit) && <span lang="fr"> {unit}</span>}
    </>
  );
}

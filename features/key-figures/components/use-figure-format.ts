import { useFormatter } from 'next-intl';

/** Writes a number with its unit when that is a sign: 58 %, 110 000 000 €. Other units are French words of the data. */
export function useFigureFormat(unit: string): (value: number) => string {
  const format = useFormatter();
  return (value) => {
    if (unit === '%') return format.number(value / 100, { style: 'percent', maximumFractionDigits: 1 });
    if (unit === 'EUR') return format.number(value, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
    return format.number(value);
  };
}

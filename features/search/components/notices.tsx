import { useTranslations } from 'next-intl';
import { type Place, type PlaceAnswer, placeParam } from '@/features/places/rules';
import { Link } from '@/i18n/link';
import type { SearchCriteria } from '../criteria';
import type { Reading } from '../meaning';
import { searchHref } from '../params';
import type { HiddenAsUnknown } from '../result';
import styles from './notices.module.css';

/** Says what was understood of the place, and offers the others of that name. */
export function PlaceNotice({ criteria, answer }: { criteria: SearchCriteria; answer: PlaceAnswer }) {
  const t = useTranslations('search');
  const label = (place: Place) =>
    place.name === place.commune ? placeParam(place) : t('placeInCommune', { ...place });
  const links = (places: Place[]) => (
    <ul>
      {places.map((place) => (
        <li key={placeParam(place)}>
          <Link href={searchHref(criteria, { place: placeParam(place) })}>{label(place)}</Link>
        </li>
      ))}
    </ul>
  );
  switch (answer.kind) {
    case 'NONE':
      return null;
    case 'UNKNOWN':
      return (
        <div className={styles.notice}>
          <p>{t('placeUnknown', { typed: answer.typed })}</p>
          {answer.suggestions.length > 0 && (
            <>
              <p>{t('placeDidYouMean')}</p>
              {links(answer.suggestions)}
            </>
          )}
        </div>
      );
    case 'FOUND':
      if (answer.others.length === 0) return null;
      return (
        <div className={styles.notice}>
          <p>{t('placeHomonyms', { place: label(answer.place) })}</p>
          {links(answer.others)}
        </div>
      );
  }
}

type HiddenProps = { criteria: SearchCriteria; reading: Reading | null; hidden: HiddenAsUnknown };

/** Rule 3: what a filter hides only because it is not known is counted aloud, with a way to see it. */
export function HiddenNotice({ criteria, reading, hidden }: HiddenProps) {
  const t = useTranslations('search');
  const rows = [
    {
      count: hidden.method,
      text: t('hiddenMethod', { count: hidden.method }),
      link: t('hiddenMethodLink'),
      href: searchHref(criteria, { methods: [] }),
    },
    {
      count: hidden.trainingType,
      text: t('hiddenType', { count: hidden.trainingType }),
      link: t('hiddenTypeLink'),
      href: searchHref(criteria, { trainingTypes: [] }),
    },
    {
      count: hidden.place,
      text: t('hiddenPlace', { count: hidden.place }),
      link: t('hiddenPlaceLink'),
      href: searchHref(criteria, {
        zones: [],
        place: '',
        text: reading?.textWithoutPlace ?? criteria.text,
        sort: null,
      }),
    },
  ].filter((row) => row.count > 0);
  if (rows.length === 0) return null;
  return (
    <div className={styles.notice}>
      {rows.map((row) => (
        <p key={row.link}>
          {row.text} <Link href={row.href}>{row.link}</Link>
        </p>
      ))}
    </div>
  );
}

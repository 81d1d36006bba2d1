import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Pictogram } from '@/components/ui/pictogram';
import type { DomainChoice } from '@/features/trainings/data';
import { useDomainName } from '@/features/trainings/domain-name';
import { domainPictogram } from '../pictograms';
import styles from './domain-pictures.module.css';
import { HOME_FORM } from './home-search';

/** Names that say nothing to whoever does not know the field, with what to say beside them. */
const hints = new Map([
  ['alphabetisation', 'hintAlphabetisation'],
  ['fle', 'hintFle'],
  ['remise-a-niveau', 'hintRemise'],
  ['horeca', 'hintHoreca'],
] as const);

/** Every domain that has trainings, as a picture with its name. They belong to the form above: its place goes with them. */
export function DomainPictures({ domains }: { domains: DomainChoice[] }) {
  const t = useTranslations('home');
  const nameOf = useDomainName();
  return (
    <ul className={styles.domains}>
      {domains.map((domain) => {
        const { slug } = domain;
        const name = nameOf(domain);
        const hint = [...hints].find(([known]) => known === slug)?.[1];
        return (
          <li key={slug}>
            <button type="submit" form={HOME_FORM} name="domaine" value={slug} className={styles.domain}>
              <Pictogram path={domainPictogram(slug)} />
              <span>
                <span lang={name === domain.name ? 'fr' : undefined}>{breakable(name)}</span>
                {hint && <small>{t(hint)}</small>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** « Bureautique/secrétariat » may break after its stroke. */
function breakable(name: string) {
  return name.split(/(?<=\/)/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
}

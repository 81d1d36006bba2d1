import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import { InFrench } from '@/components/ui/in-french';
import { Term } from '@/features/glossary/components/term';
import { zoneCodes } from '@/features/places/zones';
import { DomainName } from '@/features/trainings/components/domain-name';
import type { DomainChoice } from '@/features/trainings/data';
import { Link } from '@/i18n/link';
import type { SearchCriteria } from '../criteria';
import { keysOf, methodParams, trainingTypeParams } from '../criteria';
import { searchHref } from '../params';
import type { Counts } from '../result';
import styles from './filter-panel.module.css';

type Choice = { key: string; label: ReactNode; count: number | null; isChosen: boolean; href: string };

type Props = {
  criteria: SearchCriteria;
  counts: Pick<Counts, 'facets' | 'facetsAreExact'>;
  zones: { code: string; name: string }[];
  domains: DomainChoice[];
};

/** Choices as links: one touch, no button to press afterwards, and each address can be shared. */
export function FilterPanel({ criteria, counts, zones, domains }: Props) {
  const { facets, facetsAreExact } = counts;
  const t = useTranslations('search');
  const training = useTranslations('training');
  const zone = useTranslations('zone');
  const site = useTranslations('site');
  const aloud = useTranslations('readAloud');
  const typeChoices = keysOf(trainingTypeParams).map((key, _, all) => ({
    key,
    label: training(`type${key}`),
    ...stateOf(facets.trainingType, facetsAreExact, criteria.trainingTypes, key),
    href: searchHref(criteria, { trainingTypes: toggled(all, criteria.trainingTypes, key) }),
  }));
  const domainChoices = domains.map((domain, _, all) => ({
    key: domain.slug,
    label: <DomainName domain={domain} />,
    ...stateOf(facets.domain, facetsAreExact, criteria.domains, domain.slug),
    href: searchHref(criteria, { domains: toggled(all.map((one) => one.slug).sort(), criteria.domains, domain.slug) }),
  }));
  const zoneChoices = zoneCodes.map((key, _, all) => ({
    key,
    label: zoneLabel(zones.find((zone) => zone.code === key)?.name, zone('outsideTitle')),
    ...stateOf(facets.zone, facetsAreExact, criteria.zones, key),
    href: searchHref(criteria, { zones: toggled(all, criteria.zones, key) }),
  }));
  const methodChoices = keysOf(methodParams).map((key, _, all) => ({
    key,
    label: training(`methodLong${key}`),
    ...stateOf(facets.method, facetsAreExact, criteria.methods, key),
    href: searchHref(criteria, { methods: toggled(all, criteria.methods, key) }),
  }));
  return (
    <div className={styles.panel}>
      <input type="checkbox" id="filtres" className={`visually-hidden ${styles.toggle}`} />
      <label htmlFor="filtres" className={styles.toggleLabel}>
        {t('showFilters')}
      </label>
      <div id="choix" className={styles.groups}>
        <ReadAloud target="choix" label={aloud('listenFilters')} />
        <Group title={t('facetType')} choices={typeChoices} />
        <Group title={t('facetDomain')} choices={domainChoices} />
        <Group title={t('facetZone')} choices={zoneChoices} />
        <Group
          title={t('facetMethod')}
          choices={methodChoices}
          help={
            <p className={styles.help}>
              {site('understand')}
              <Term term="eft" standsAlone>
                {training('methodEFT')}
              </Term>
              <Term term="defi" standsAlone>
                {training('methodDEFI')}
              </Term>
            </p>
          }
        />
      </div>
    </div>
  );
}

function Group({ title, choices, help }: { title: string; choices: Choice[]; help?: ReactNode }) {
  const t = useTranslations('search');
  const shown = choices.filter((choice) => choice.count !== 0 || choice.isChosen);
  if (shown.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      {help}
      <ul>
        {shown.map((choice) => (
          <li key={choice.key}>
            <Link
              href={choice.href}
              scroll={false}
              rel="nofollow"
              className={styles.choice}
              aria-current={choice.isChosen ? 'true' : undefined}
            >
              <span className={styles.box} aria-hidden="true" />
              <span>{choice.label}</span>
              {choice.count !== null && (
                <span className={styles.count} aria-hidden="true">
                  {choice.count}
                </span>
              )}
              <span className="visually-hidden">
                {choice.count !== null && t('facetChoice', { label: '', count: choice.count })}
                {choice.isChosen && ` (${t('facetChosen')})`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function zoneLabel(name: string | undefined, outside: string): ReactNode {
  return name === undefined ? outside : <InFrench>{name}</InFrench>;
}

/** A count that is not exact says nothing to a visitor: the choice stands without it. */
function stateOf(counts: ReadonlyMap<string, number>, areExact: boolean, chosen: readonly string[], key: string) {
  return { count: areExact ? (counts.get(key) ?? 0) : null, isChosen: chosen.includes(key) };
}

/** The chosen values with one more or one less, in the fixed order that makes equal searches equal addresses. */
function toggled<T extends string>(all: readonly T[], chosen: readonly T[], value: T): T[] {
  return all.filter((each) => chosen.includes(each) !== (each === value));
}

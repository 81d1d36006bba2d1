import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { DomainChoice } from '@/features/trainings/data';
import { useDomainName } from '@/features/trainings/domain-name';
import { Link } from '@/i18n/link';
import { noCriteria, type SearchCriteria } from '../criteria';
import type { Understanding } from '../meaning';
import { searchHref } from '../params';
import styles from './active-filters.module.css';

type Props = {
  criteria: SearchCriteria;
  understanding: Understanding;
  zones: { code: string; name: string }[];
  domains: DomainChoice[];
};

/** What is in force, each with its own way out. */
export function ActiveFilters({ criteria, understanding, zones, domains }: Props) {
  const { meaning, reading } = understanding;
  const { place } = meaning;
  // The words may name the place too: each chip takes away its own part.
  const text = reading?.textWithoutPlace ?? criteria.text;
  const t = useTranslations('search');
  const training = useTranslations('training');
  const zone = useTranslations('zone');
  const domainName = useDomainName();
  const without = <T,>(values: readonly T[], value: T) => values.filter((each) => each !== value);
  const chips: { label: string; href: string }[] = [];
  const add = (label: string, change: Partial<SearchCriteria>) =>
    chips.push({ label, href: searchHref(criteria, change) });
  if (text) add(t('chipText', { text }), { text: '', exact: false, place: meaning.criteria.place, sort: null });
  if (place) {
    add(t('chipPlace', { km: meaning.criteria.radiusKm, place: place.name }), {
      text,
      place: '',
      radiusKm: noCriteria.radiusKm,
      sort: null,
    });
  }
  for (const type of criteria.trainingTypes) {
    add(training(`type${type}`), { trainingTypes: without(criteria.trainingTypes, type) });
  }
  for (const slug of criteria.domains) {
    add(domainName(domains.find((domain) => domain.slug === slug) ?? { slug, name: slug }), {
      domains: without(criteria.domains, slug),
    });
  }
  for (const code of criteria.zones) {
    const name = zones.find((each) => each.code === code)?.name ?? zone('outsideTitle');
    add(name, { zones: without(criteria.zones, code) });
  }
  for (const method of criteria.methods) {
    add(training(`method${method}`), { methods: without(criteria.methods, method) });
  }
  if (chips.length === 0) return null;
  return (
    <section aria-label={t('activeFilters')}>
      <ul className={styles.chips}>
        {chips.map((chip) => (
          <li key={chip.label}>
            <Link href={chip.href} scroll={false} className={styles.chip}>
              <span className="visually-hidden">{t('removeFilter', { label: '' })}</span>
              {chip.label}
              <Icon name="close" size={16} />
            </Link>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <Link href="/formations" scroll={false} className={styles.clear}>
              {t('clearAll')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

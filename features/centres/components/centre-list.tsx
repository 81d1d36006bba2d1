import { useTranslations } from 'next-intl';
import { InFrench } from '@/components/ui/in-french';
import panel from '@/components/ui/panel.module.css';
import { Link } from '@/i18n/link';
import type { CentreListItem } from '../data';

export function CentreList({ centres }: { centres: CentreListItem[] }) {
  const t = useTranslations('centre');
  const training = useTranslations('training');
  return (
    <ul className={panel.rows}>
      {centres.map((centre) => (
        <li key={centre.slug}>
          <Link href={`/centres/${centre.slug}`}>
            <InFrench>{centre.name}</InFrench>
          </Link>
          {centre.acronym && centre.acronym !== centre.name && <InFrench> ({centre.acronym})</InFrench>}
          <br />
          <span className={panel.quiet}>
            {centre.localities.length ? (
              <InFrench>{centre.localities.join(', ')}</InFrench>
            ) : (
              training('placeToConfirm')
            )}{' '}
            · {t('trainingCount', { count: centre.trainings })}
          </span>
        </li>
      ))}
    </ul>
  );
}

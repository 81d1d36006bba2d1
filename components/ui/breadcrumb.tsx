import type { ReactNode } from 'react';
import { Link } from '@/i18n/link';
import styles from './breadcrumb.module.css';

type Props = { label: string; items: { name: ReactNode; href: string }[] };

/** The way back up; the page itself is its own title and is not repeated. */
export function Breadcrumb({ label, items }: Props) {
  return (
    <nav aria-label={label} className={styles.breadcrumb}>
      <ol>
        {items.map(({ name, href }) => (
          <li key={href}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

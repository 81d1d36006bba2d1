import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = {
  title: ReactNode;
  /** Before the title: where the page stands. */
  before?: ReactNode;
  /** Text pages are kept to a width that reads well. */
  width?: 'text' | 'wide';
  children: ReactNode;
};

export function Page({ title, before, width = 'text', children }: Props) {
  return (
    <div className={width === 'wide' ? styles.wide : styles.text}>
      {before}
      <h1>{title}</h1>
      {children}
    </div>
  );
}

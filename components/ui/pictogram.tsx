import styles from './pictogram.module.css';

/** A large drawing of one path on the 24-unit grid, beside words that say the same. Used once in a page, so drawn in place. */
export function Pictogram({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={styles.pictogram}>
      <path d={path} />
    </svg>
  );
}

import type { MarkerShape } from './marker-icon';
import styles from './markers.module.css';

const classes = { PIN: styles.pin, RING: styles.ring, GROUP: styles.group } as const;

/** A marker's sign outside the map, for a legend. */
export function MarkerSample({ shape }: { shape: MarkerShape }) {
  return (
    <span className={styles.sample} aria-hidden="true">
      <span className={`${styles.sign} ${classes[shape]}`}>{shape === 'GROUP' && <span>9</span>}</span>
    </span>
  );
}

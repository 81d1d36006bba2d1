'use client';

import button from './button.module.css';
import { Icon } from './icon';
import styles from './print-button.module.css';

/** Nothing to see where no script will ever run: the browser's own menu prints the same page. */
export function PrintButton({ text }: { text: string }) {
  return (
    <button
      type="button"
      className={`${button.quiet} ${styles.print}`}
      data-needs-script="print"
      onClick={() => window.print()}
    >
      <Icon name="print" />
      {text}
    </button>
  );
}

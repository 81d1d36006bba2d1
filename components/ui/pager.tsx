import { Link } from '@/i18n/link';
import styles from './pager.module.css';

type Props = {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  texts: { label: string; previous: string; next: string; page: (page: number) => string };
};

/** First, last and the pages around the present one. */
export function Pager({ page, pages, hrefOf, texts }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={texts.label} className={styles.pager}>
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev">
          <span aria-hidden="true" className={styles.arrow}>
            ←
          </span>
          {texts.previous}
        </Link>
      )}
      <ul>
        {pagesToShow(page, pages).map((each) => (
          <li key={each}>
            <Link href={hrefOf(each)} aria-label={texts.page(each)} aria-current={each === page ? 'page' : undefined}>
              {each}
            </Link>
          </li>
        ))}
      </ul>
      {page < pages && (
        <Link href={hrefOf(page + 1)} rel="next">
          {texts.next}
          <span aria-hidden="true" className={styles.arrow}>
            →
          </span>
        </Link>
      )}
    </nav>
  );
}

function pagesToShow(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages];
  return [...new Set(near)].filter((each) => each >= 1 && each <= pages).sort((a, b) => a - b);
}

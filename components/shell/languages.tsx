import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { languages, localePath, locales } from '@/i18n/locales';
import { usePageLocale } from '@/i18n/use-page-locale';
import styles from './languages.module.css';

/**
 * The same page in the other languages. Whole-page links: a language changes everything, down to the direction.
 * @param path of the page with its parameters, without language
 */
export function Languages({ path }: { path: string }) {
  const t = useTranslations('site');
  const current = usePageLocale();
  return (
    <details className={styles.languages}>
      <summary>
        <Icon name="globe" />
        <span className="visually-hidden">{t('language')} </span>
        <span className={styles.current}>{languages[current].name}</span>
      </summary>
      <ul>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={localePath(locale, path)}
              lang={locale}
              hrefLang={locale}
              dir={languages[locale].direction}
              data-language={locale}
              aria-current={locale === current ? 'true' : undefined}
            >
              {languages[locale].name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

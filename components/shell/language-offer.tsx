import { getTranslations } from 'next-intl/server';
import { type Locale, languages, localePath, locales } from '@/i18n/locales';
import styles from './languages.module.css';

/**
 * On the home page, for somebody who chose another language here before: one hidden line for each, in that language, of
 * which the page's script shows the one that is remembered. Refusing it is choosing the language of the page.
 */
export function LanguageOffer({ locale }: { locale: Locale }) {
  return locales.filter((one) => one !== locale).map((one) => <Offer key={one} to={one} from={locale} />);
}

async function Offer({ to, from }: { to: Locale; from: Locale }) {
  const t = await getTranslations({ locale: to, namespace: 'site' });
  return (
    <p
      hidden
      // The script may have shown it before React looks.
      suppressHydrationWarning
      className={styles.offer}
      data-offer={to}
      lang={to}
      dir={languages[to].direction}
    >
      <a href={localePath(to, '/')} hrefLang={to} data-language={to}>
        {t('continueIn')}
      </a>
      <button type="button" data-language={from}>
        {t('notNow')}
      </button>
    </p>
  );
}

import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale, languages } from './locales';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = requested && isLocale(requested) ? requested : defaultLocale;
  const messages = await import(`../messages/${locale}.json`);
  // The tag, not the bare language: "en" alone would write dates as in the United States.
  return { locale: languages[locale].tag, messages: messages.default, timeZone: 'Europe/Brussels' };
});

import { type Locale, localePath } from '@/i18n/locales';
import { env } from '@/lib/env';
import type { CentrePage } from './data';

/** A centre as a schema.org EducationalOrganization, with what is known only. */
export function educationalOrganization(centre: CentrePage, locale: Locale): object {
  return {
    '@type': 'EducationalOrganization',
    name: centre.name,
    ...(centre.acronym && { alternateName: centre.acronym }),
    url: new URL(localePath(locale, `/centres/${centre.slug}`), env().PUBLIC_URL).href,
    ...(centre.website && { sameAs: centre.website }),
    ...(centre.phone && { telephone: centre.phone }),
    ...(centre.email && { email: centre.email }),
    location: centre.sites.map((site) => ({
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        ...(site.street && { streetAddress: site.street }),
        postalCode: site.postalCode,
        addressLocality: site.localityName,
        addressCountry: 'BE',
      },
    })),
  };
}

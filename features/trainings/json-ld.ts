import { type Locale, localePath } from '@/i18n/locales';
import { env } from '@/lib/env';
import type { SiteOfCentre, TrainingPage } from './data';

/** A training as a schema.org Course, with what is known only. */
export function course(training: TrainingPage, locale: Locale): object {
  const { centre } = training;
  return {
    '@type': 'Course',
    name: training.title,
    alternateName: training.plainTitle,
    description: training.description,
    url: new URL(localePath(locale, `/formations/${training.slug}`), env().PUBLIC_URL).href,
    inLanguage: 'fr',
    isAccessibleForFree: true,
    ...(training.prerequisites && { coursePrerequisites: training.prerequisites }),
    provider: {
      '@type': 'EducationalOrganization',
      name: centre.name,
      url: new URL(localePath(locale, `/centres/${centre.slug}`), env().PUBLIC_URL).href,
      ...(centre.phone && { telephone: centre.phone }),
      ...(centre.email && { email: centre.email }),
      ...(centre.website && { sameAs: centre.website }),
    },
    ...(training.sitesAreKnown && { location: training.sites.map(postalPlace) }),
  };
}

/** A site as a schema.org Place; coordinates only when they are the address's own. */
export function postalPlace(site: SiteOfCentre): object {
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      ...(site.street && { streetAddress: site.street }),
      postalCode: site.postalCode,
      addressLocality: site.localityName,
      addressCountry: 'BE',
    },
    ...(site.exactLatitude !== null && {
      geo: { '@type': 'GeoCoordinates', latitude: site.exactLatitude, longitude: site.exactLongitude },
    }),
  };
}

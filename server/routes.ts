/** Prefixes of the interface languages; French has none in public URLs but is rendered under `/fr` inside. */
export const localePrefixes = ['fr', 'nl', 'de', 'en', 'ar', 'uk', 'tr'] as const;

/** `one` keeps the first value, `many` is a facet: its values are a set; `sequence` is a set whose order is kept. */
export type ParameterKind = 'one' | 'many' | 'sequence';

type PublicRoute = {
  /** Without language; a final `/**` takes everything below. */
  path: string;
  parameters: Readonly<Record<string, ParameterKind>>;
};

const search = {
  q: 'one',
  lieu: 'one',
  rayon: 'one',
  zone: 'many',
  methode: 'many',
  type: 'many',
  domaine: 'many',
  tri: 'one',
  page: 'one',
  exact: 'one',
} as const;

/**
 * Public routes whose content depends on parameters, first match wins. Any other public page has none, and a parameter
 * that is not named here never reaches the page: add it here in the same change as the page that reads it.
 */
export const publicRoutes: readonly PublicRoute[] = [
  { path: '/formations', parameters: search },
  { path: '/formations/**', parameters: { lieu: 'one' } },
  { path: '/centres', parameters: { page: 'one' } },
  { path: '/besoin', parameters: { besoin: 'one', lieu: 'one' } },
  { path: '/est-ce-pour-moi', parameters: { habite: 'one', ecole: 'one', forem: 'one', duree: 'one' } },
  { path: '/ma-liste', parameters: { f: 'sequence' } },
  { path: '/api/map/**', parameters: search },
];

/** Areas that depend on who asks: never stored, cookies pass. Everything under `/api` that is not public is too. */
export const privateAreas: readonly string[] = ['/espace-centre', '/coordination', '/api/auth'];

/** The open API answers unknown parameters with an error, so it must see them. */
export const openApiPrefix = '/api/v1';

/** Page of the application shown, with status 404, in place of any page that is not found. */
export function notFoundPage(path: string): string {
  const { locale } = splitLocale(path);
  return locale === 'fr' ? '/introuvable' : `/${locale}/introuvable`;
}

export type Area = 'page' | 'map-data' | 'open-api' | 'private';

/** @param path canonical path, as `canonicalPath` makes it */
export function areaOf(path: string): Area {
  // Compared without case: an odd spelling must never turn a private address into a public one.
  const local = splitLocale(path.toLowerCase()).path;
  if (privateAreas.some((area) => isWithin(local, area))) return 'private';
  if (isWithin(local, openApiPrefix)) return 'open-api';
  if (isWithin(local, '/api/map')) return 'map-data';
  return isWithin(local, '/api') ? 'private' : 'page';
}

export function parametersOf(path: string): Readonly<Record<string, ParameterKind>> {
  const local = splitLocale(path).path;
  const route = publicRoutes.find((one) =>
    one.path.endsWith('/**') ? isWithin(local, one.path.slice(0, -3)) : local === one.path,
  );
  return route?.parameters ?? {};
}

/** `/nl/formations` → nl and `/formations`. */
export function splitLocale(path: string): { locale: string; path: string } {
  const [, first = ''] = path.split('/', 2);
  const locale = localePrefixes.find((prefix) => prefix === first);
  return locale ? { locale, path: path.slice(first.length + 1) || '/' } : { locale: 'fr', path };
}

function isWithin(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

import { MAX_PLACE_LENGTH } from '@/features/places/rules';
import {
  DEFAULT_RADIUS_KM,
  keysOf,
  MAX_PAGE,
  MAX_RADIUS_KM,
  MAX_TEXT_LENGTH,
  methodParams,
  type SearchCriteria,
  sortParams,
  trainingTypeParams,
  zoneParams,
} from './criteria';

/** One bad value of a query string, in words for whoever wrote it. */
export type ParamProblem = { param: string; message: string };

export type ParsedCriteria = { criteria: SearchCriteria; problems: ParamProblem[] };

/** The parameters of a search, on the page, the map, the API and in saved links. */
export const searchParamNames = [
  'q',
  'lieu',
  'rayon',
  'zone',
  'methode',
  'type',
  'domaine',
  'tri',
  'page',
  'exact',
] as const;

/**
 * Reads a search from a query string. Never fails: a bad value is left out and named in `problems`; pages ignore the
 * problems, the API answers with them. Inverse of `buildSearchParams`.
 *
 * @param knownDomains slugs of the domains that exist now
 */
export function parseSearchParams(params: URLSearchParams, knownDomains: ReadonlySet<string>): ParsedCriteria {
  const problems: ParamProblem[] = [];
  const read = new Reader(params, problems);
  const criteria: SearchCriteria = {
    text: read.text('q', MAX_TEXT_LENGTH),
    place: read.text('lieu', MAX_PLACE_LENGTH),
    radiusKm: read.integer('rayon', 1, MAX_RADIUS_KM, DEFAULT_RADIUS_KM),
    zones: read.choices('zone', (value) => zoneParams.find((code) => code === value.toUpperCase()), zoneParams),
    methods: read.choices('methode', keyOf(methodParams), Object.values(methodParams)).sort(inOrderOf(methodParams)),
    trainingTypes: read
      .choices('type', keyOf(trainingTypeParams), Object.values(trainingTypeParams))
      .sort(inOrderOf(trainingTypeParams)),
    domains: read
      .choices('domaine', (value) => (knownDomains.has(value) ? value : undefined), [...knownDomains])
      .sort(),
    sort: read.choice('tri', keyOf(sortParams), Object.values(sortParams)),
    page: read.integer('page', 1, MAX_PAGE, 1),
    exact: read.choice('exact', (value) => (value === '1' ? true : undefined), ['1']) ?? false,
  };
  const zones = zoneParams.filter((code) => criteria.zones.includes(code));
  return { criteria: { ...criteria, zones, exact: criteria.exact && criteria.text !== '' }, problems };
}

/** The shortest query string that says the same search: defaults are left out, values stand in one fixed order. */
export function buildSearchParams(criteria: SearchCriteria): URLSearchParams {
  const params = new URLSearchParams();
  if (criteria.text) params.append('q', criteria.text);
  if (criteria.place) params.append('lieu', criteria.place);
  if (criteria.radiusKm !== DEFAULT_RADIUS_KM) params.append('rayon', String(criteria.radiusKm));
  for (const zone of criteria.zones) params.append('zone', zone);
  for (const method of criteria.methods) params.append('methode', methodParams[method]);
  for (const type of criteria.trainingTypes) params.append('type', trainingTypeParams[type]);
  for (const domain of criteria.domains) params.append('domaine', domain);
  if (criteria.sort) params.append('tri', sortParams[criteria.sort]);
  if (criteria.page > 1) params.append('page', String(criteria.page));
  if (criteria.exact) params.append('exact', '1');
  return params;
}

/** Address of a search page: any change of criteria goes back to the first page unless the change says another. */
export function searchHref(criteria: SearchCriteria, change: Partial<SearchCriteria> = {}): string {
  const query = buildSearchParams({ ...criteria, page: 1, ...change }).toString();
  return query ? `/formations?${query}` : '/formations';
}

/** Next hands search parameters as a record; the rest of the product reads the standard type. */
export function toURLSearchParams(record: Record<string, string | string[] | undefined>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(record)) {
    for (const one of [value ?? []].flat()) params.append(name, one);
  }
  return params;
}

class Reader {
  constructor(
    private readonly params: URLSearchParams,
    private readonly problems: ParamProblem[],
  ) {}

  text(param: string, maxLength: number): string {
    const value = cleanText(this.params.get(param) ?? '');
    this.refuseRepeats(param);
    if (value.length > maxLength) this.problems.push({ param, message: `at most ${maxLength} characters` });
    // Cleaned again: the cut may have left half of a character.
    return cleanText(value.slice(0, maxLength));
  }

  integer(param: string, min: number, max: number, fallback: number): number {
    const raw = this.params.get(param)?.trim() ?? '';
    this.refuseRepeats(param);
    if (raw === '') return fallback;
    const value = /^\d{1,7}$/.test(raw) ? Number(raw) : Number.NaN;
    if (value >= min && value <= max) return value;
    this.problems.push({ param, message: `a whole number from ${min} to ${max}` });
    return fallback;
  }

  choice<T>(param: string, find: (value: string) => T | undefined, allowed: readonly string[]): T | null {
    this.refuseRepeats(param);
    return this.choices(param, find, allowed)[0] ?? null;
  }

  choices<T>(param: string, find: (value: string) => T | undefined, allowed: readonly string[]): T[] {
    const found = new Set<T>();
    for (const raw of this.params.getAll(param)) {
      if (raw === '') continue;
      const value = find(raw.trim().toLowerCase());
      if (value === undefined) {
        this.problems.push({ param, message: `“${raw.slice(0, 40)}” is not one of: ${allowed.join(', ')}` });
      } else {
        found.add(value);
      }
    }
    return [...found];
  }

  private refuseRepeats(param: string): void {
    if (this.params.getAll(param).length > 1) this.problems.push({ param, message: 'given more than once' });
  }
}

/** No control or direction mark survives, whatever was pasted; runs of white space become one space. */
function cleanText(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

function keyOf<K extends string>(params: Record<K, string>): (value: string) => K | undefined {
  const entries = new Map<string, K>();
  for (const key of keysOf(params)) entries.set(params[key], key);
  return (value) => entries.get(value);
}

function inOrderOf<K extends string>(params: Record<K, string>): (a: K, b: K) => number {
  const order = Object.keys(params);
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

import type { Place } from '@/features/places/rules';
import { placeParam } from '@/features/places/rules';
import { methodParams, PAGE_SIZE, trainingTypeParams } from '@/features/search/criteria';
import type { Reading, Understanding } from '@/features/search/meaning';
import type { SearchAnswer, TrainingResult } from '@/features/search/result';
import type { CentresByZone } from '@/features/search/zone-counts';

/** Footnote 1 of the sector's key figures, as the sector writes it. */
export const FOOTNOTE_ONE =
  'Certains CISP proposent des formations sur plusieurs zones géographiques et sont donc comptabilisés plusieurs fois.';

export function toSearchJson(answer: SearchAnswer, { meaning, reading }: Understanding, publicUrl: string): object {
  return {
    total: answer.total,
    totalIsExact: answer.totalIsExact,
    page: meaning.criteria.page,
    pageSize: PAGE_SIZE,
    place: meaning.place && toPlaceJson(meaning.place),
    correctedText: reading?.correctedText ?? null,
    understood: reading && toReadingJson(reading),
    items: answer.items.map((training) => toTrainingJson(training, publicUrl)),
    facets: {
      zone: Object.fromEntries(answer.facets.zone),
      methode: renamed(answer.facets.method, methodParams),
      type: renamed(answer.facets.trainingType, trainingTypeParams),
      domaine: Object.fromEntries(answer.facets.domain),
    },
    facetsAreExact: answer.facetsAreExact,
    hidden: answer.hidden,
  };
}

/** What was made of the words: see `Reading`. */
function toReadingJson({ concepts, ignored, placeTyped, scope }: Reading): object {
  return {
    concepts: concepts.map(({ typed, slug, kind, names }) => ({ typed, slug, kind, name: names.FR ?? slug })),
    ignored,
    placeTyped,
    scope,
  };
}

function toTrainingJson(training: TrainingResult, publicUrl: string): object {
  return {
    slug: training.slug,
    url: new URL(`/formations/${training.slug}`, publicUrl).href,
    title: training.title,
    plainTitle: training.plainTitle,
    method: training.method,
    trainingType: training.trainingType,
    domain: training.domain,
    centre: {
      slug: training.centre.slug,
      name: training.centre.name,
      acronym: training.centre.acronym,
      url: new URL(`/centres/${training.centre.slug}`, publicUrl).href,
    },
    sites: training.sites.map((site) => ({
      label: site.label,
      street: site.street,
      postalCode: site.postalCode,
      locality: site.locality,
      zone: site.zoneCode,
      latitude: site.latitude,
      longitude: site.longitude,
      precision: site.isExact ? 'EXACT' : 'LOCALITY',
      isKnown: site.isKnown,
    })),
    distanceKm: training.distanceKm === null ? null : Math.round(training.distanceKm * 10) / 10,
    confirmation: {
      by: training.confirmation.by,
      on: training.confirmation.on?.toISOString().slice(0, 10) ?? null,
      precision: training.confirmation.precision,
    },
  };
}

export function toZonesJson(zones: CentresByZone): object {
  return {
    distinct: zones.distinct,
    sum: zones.sum,
    unplaced: zones.unplaced,
    outside: zones.outside,
    note: FOOTNOTE_ONE,
    zones: zones.zones.map(({ code, name, centres }) => ({ code, name, centres })),
  };
}

/** A place to choose: `value` is what the parameter `lieu` takes. */
export function toPlaceJson(place: Place): object {
  return {
    value: placeParam(place),
    label: `${place.postalCode} ${place.name}`,
    detail: place.name === place.commune ? '' : place.commune,
    zone: place.zoneCode,
    latitude: place.latitude,
    longitude: place.longitude,
  };
}

function renamed<K extends string>(counts: ReadonlyMap<string, number>, params: Record<K, string>): object {
  const entries: [string, number][] = [];
  for (const key in params) {
    const count = counts.get(key);
    if (count) entries.push([params[key], count]);
  }
  return Object.fromEntries(entries);
}

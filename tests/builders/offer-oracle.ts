import type { Place } from '@/features/places/rules';
import { bassinCodes, type ZoneCode } from '@/features/places/zones';
import { noCriteria, radiusChoicesKm, type SearchCriteria, type Sort } from '@/features/search/criteria';
import { aPlace, placeRow, placeRows } from './places';
import type { World, WorldCentre, WorldSite, WorldTraining } from './world';

// What the rules of the product say of an offer, written a second time: plain loops over plain objects, no SQL and
// nothing of the code under test but its types.

/** `sites`: all those of the training. */
type Presence = { centre: WorldCentre; training: WorldTraining | null; site: WorldSite | null; sites: WorldSite[] };
type Facet = 'zone' | 'method' | 'trainingType' | 'domain';

/** Who offers what and where: published only; a training whose site is not known is given at all its centre's sites. */
export function presencesOf(world: World): Presence[] {
  const presences: Presence[] = [];
  for (const centre of world.filter((one) => one.status === 'PUBLISHED')) {
    const trainings = centre.trainings.filter((one) => one.status === 'PUBLISHED');
    for (const training of trainings.length > 0 ? trainings : [null]) {
      const known = centre.sites.filter((site) => training?.siteKeys.includes(site.key));
      const sites = known.length > 0 ? known : centre.sites;
      for (const site of sites.length > 0 ? sites : [null]) presences.push({ centre, training, site, sites });
    }
  }
  return presences;
}

export const zoneOf = (site: WorldSite): ZoneCode => placeRow(site.at).zone;

export function pointOf(site: WorldSite): { latitude: number; longitude: number } {
  return site.exact ?? placeRow(site.at);
}

/** Great-circle distance by the spherical law of cosines in three dimensions: the angle between two vectors. */
export function kilometres(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const vector = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
    const [lat, lng] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    return [Math.cos(lat) * Math.cos(lng), Math.cos(lat) * Math.sin(lng), Math.sin(lat)] as const;
  };
  const [ax, ay, az] = vector(a);
  const [bx, by, bz] = vector(b);
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return 6371.0088 * Math.atan2(cross, ax * bx + ay * by + az * bz);
}

function distance(presence: Presence, place: Place): number {
  return presence.site ? kilometres(pointOf(presence.site), place) : Number.POSITIVE_INFINITY;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those of a training, the same at all its sites: their places are among them. */
function wordsOfPresence({ centre, training, sites }: Presence): Set<string> {
  if (!training) return new Set();
  const places = sites.map(({ at }) => at).join(' ');
  const text = `${training.plainTitle} ${training.title} ${training.description} ${training.domain} ${centre.name} ${places}`;
  return new Set(plain(text).split(' '));
}

type Search = { criteria: SearchCriteria; place: Place | null };

/**
 * A name of a place among the words says where to search, when nothing else does: as far as it takes to find the other
 * words, if there are any.
 */
function withPlaceOf(world: World, criteria: SearchCriteria, place: Place | null): Search {
  const words = criteria.text.split(' ');
  const named = placeRows.find(({ name }) => words.includes(name.toLowerCase()));
  if (!named || place || criteria.place) return { criteria, place };
  const text = words.filter((word) => word !== named.name.toLowerCase()).join(' ');
  const at = aPlace(named.name);
  const isFoundWithin = (radiusKm: number) =>
    presencesOf(world).some((presence) => fits(presence, { ...noCriteria, text, radiusKm }, at));
  const wider = [criteria.radiusKm, ...radiusChoicesKm.filter((km) => km > criteria.radiusKm)].find(isFoundWithin);
  const radiusKm = text === '' ? criteria.radiusKm : (wider ?? criteria.radiusKm);
  return { criteria: { ...criteria, text, radiusKm }, place: at };
}

/** @param except a facet whose own choice is left out */
function fits(presence: Presence, criteria: SearchCriteria, place: Place | null, except?: Facet): boolean {
  const { training, site } = presence;
  const chosen = (facet: Facet, values: readonly string[], value: string | null | undefined) =>
    facet === except || values.length === 0 || (value != null && values.includes(value));
  const words = wordsOfPresence(presence);
  const asked = plain(criteria.text).split(' ').filter(Boolean);
  const { zones, methods, trainingTypes, domains } = criteria;
  const narrows =
    asked.length > 0 || place !== null || [zones, methods, trainingTypes, domains].some((values) => values.length > 0);
  return (
    (training !== null || !narrows) &&
    asked.every((one) => words.has(one)) &&
    (place === null || distance(presence, place) <= criteria.radiusKm) &&
    chosen('zone', zones, site && zoneOf(site)) &&
    chosen('method', methods, training?.method) &&
    chosen('trainingType', trainingTypes, training?.trainingType) &&
    chosen('domain', domains, training?.domain)
  );
}

/** What the map shows: where matching trainings are given. */
export function presencesFound(world: World, typed: SearchCriteria, around: Place | null): Presence[] {
  const { criteria, place } = withPlaceOf(world, typed, around);
  return presencesOf(world).filter((presence) => presence.training !== null && fits(presence, criteria, place));
}

/** Footnote 1: a centre once in each zone where it matches, once in the whole. */
export function centresByZone(world: World, typed: SearchCriteria, around: Place | null) {
  const { criteria, place } = withPlaceOf(world, typed, around);
  const matching = presencesOf(world).filter((presence) => fits(presence, criteria, place));
  const centresWhere = (holds: (presence: Presence) => boolean) =>
    new Set(matching.filter(holds).map(({ centre }) => centre.slug)).size;
  const inZone = (code: ZoneCode) => centresWhere(({ site }) => site !== null && zoneOf(site) === code);
  const zones = bassinCodes.map((code) => ({ code, centres: inZone(code) }));
  return {
    distinct: centresWhere(({ site }) => site !== null && zoneOf(site) !== 'DG'),
    sum: zones.reduce((sum, { centres }) => sum + centres, 0),
    unplaced: centresWhere(({ site }) => site === null),
    outside: inZone('DG'),
    zones: Object.fromEntries(zones.map(({ code, centres }) => [code, centres])),
  };
}

export function trainingsFound(world: World, typed: SearchCriteria, around: Place | null) {
  const { criteria, place } = withPlaceOf(world, typed, around);
  const presences = presencesOf(world).filter(({ training }) => training !== null);
  const slugsWhere = (holds: (presence: Presence) => boolean) =>
    new Set(presences.filter(holds).flatMap(({ training }) => training?.slug ?? []));

  const countBy = (facet: Facet, choiceOf: (presence: Presence) => string | null) => {
    const counts: Record<string, number> = {};
    for (const value of new Set(presences.map(choiceOf))) {
      const count = slugsWhere((one) => choiceOf(one) === value && fits(one, criteria, place, facet)).size;
      if (value !== null && count > 0) counts[value] = count;
    }
    return counts;
  };
  const found = slugsWhere((one) => fits(one, criteria, place));
  const anywhere = { ...criteria, zones: [] };
  return {
    found,
    facets: {
      zone: countBy('zone', ({ site }) => site && zoneOf(site)),
      method: countBy('method', ({ training }) => training?.method ?? null),
      trainingType: countBy('trainingType', ({ training }) => training?.trainingType ?? null),
      domain: countBy('domain', ({ training }) => training?.domain ?? null),
    },
    hidden: {
      method: criteria.methods.length
        ? slugsWhere((one) => one.training?.method === null && fits(one, criteria, place, 'method')).size
        : 0,
      trainingType: criteria.trainingTypes.length
        ? slugsWhere((one) => one.training?.trainingType === null && fits(one, criteria, place, 'trainingType')).size
        : 0,
      place:
        place || criteria.zones.length ? slugsWhere((one) => one.site === null && fits(one, anywhere, null)).size : 0,
    },
  };
}

/** The found trainings in the order of a sort; relevance has no simple definition and is tested by example. */
export function inOrder(
  world: World,
  typed: SearchCriteria,
  around: Place | null,
  sort: Exclude<Sort, 'RELEVANCE'>,
): string[] {
  const { criteria, place } = withPlaceOf(world, typed, around);
  const nearest = new Map<WorldTraining, number>();
  for (const presence of presencesOf(world)) {
    if (!presence.training || !fits(presence, criteria, place)) continue;
    const km = place ? distance(presence, place) : 0;
    nearest.set(presence.training, Math.min(nearest.get(presence.training) ?? Number.POSITIVE_INFINITY, km));
  }
  const byDistance = (a: WorldTraining, b: WorldTraining) => (nearest.get(a) ?? 0) - (nearest.get(b) ?? 0);
  const byTitle = (a: WorldTraining, b: WorldTraining) => compare(a.plainTitle, b.plainTitle);
  const byId = (a: WorldTraining, b: WorldTraining) => compare(a.id, b.id);
  // Newest first, those without a date last.
  const byDay = (a: WorldTraining, b: WorldTraining) => compare(b.confirmedOn ?? '', a.confirmedOn ?? '');
  const orders = {
    DISTANCE: [byDistance, byDay, byTitle, byId],
    TITLE: [byTitle, byDistance, byId],
    CONFIRMATION: [byDay, byTitle, byId],
  };
  return [...nearest.keys()]
    .sort((a, b) => orders[sort].map((order) => order(a, b)).find((result) => result !== 0) ?? 0)
    .map(({ slug }) => slug);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

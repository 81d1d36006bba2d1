import type { ShippedCentre, ShippedLocality } from '@/features/imports/schema';
import { localityKey, type ShippedData } from '@/features/imports/shipped-data';
import type { Random } from './random';

/** Of the sites, how many have the point of their address. The sources give none so far; half is harder for the map. */
const EXACT_SHARE = 0.5;
/** Of the centres, how many begin where a real one is (towns first); the others are anywhere. */
const TOWN_SHARE = 0.6;
const JITTER_DEGREES = 0.02;

/** Places for the sites of generated centres. */
export class GeneratedPlaces {
  readonly #random: Random;
  readonly #localities: readonly ShippedLocality[];
  readonly #byKey: ReadonlyMap<string, ShippedLocality>;
  readonly #zones: ReadonlyMap<string, string>;
  readonly #byZone = new Map<string, ShippedLocality[]>();
  readonly #towns: ShippedLocality[];

  constructor(random: Random, { centres, communes, localities }: ShippedData) {
    this.#random = random;
    this.#localities = localities;
    this.#byKey = new Map(localities.map((place) => [localityKey(place.postal_code, place.name), place]));
    this.#zones = new Map(communes.map(({ nis, zone }) => [nis, zone]));
    for (const place of localities) {
      const zone = this.#zoneOf(place);
      this.#byZone.set(zone, [...(this.#byZone.get(zone) ?? []), place]);
    }
    // A town as often as it has sites.
    this.#towns = centres.flatMap(({ sites }) => sites.flatMap((site) => this.#localityOf(site) ?? []));
  }

  /** As many sites as the real centre has, in as many zones or nearly. */
  sitesLike({ sites }: ShippedCentre) {
    const start = this.#random.pick(this.#random.chance(TOWN_SHARE) ? this.#towns : this.#localities);
    const [first] = sites;
    return sites.map((site) => {
      const staysInZone = first && this.#zoneOf(this.#localityOf(site)) === this.#zoneOf(this.#localityOf(first));
      const near = this.#byZone.get(this.#zoneOf(start)) ?? this.#localities;
      const locality = site === first ? start : this.#random.pick(staysInZone ? near : this.#localities);
      return { key: site.key, ...this.#position(locality) };
    });
  }

  #position({ postal_code, name, latitude, longitude }: ShippedLocality) {
    const isExact = this.#random.chance(EXACT_SHARE);
    return {
      postal_code,
      locality_name: name,
      exact_latitude: isExact ? this.#near(latitude, 49.4, 50.9) : null,
      exact_longitude: isExact ? this.#near(longitude, 2.8, 6.5) : null,
    };
  }

  /** More often close than far, and never outside what the database accepts. */
  #near(degrees: number, min: number, max: number): number {
    const shift = (this.#random.next() + this.#random.next() - 1) * JITTER_DEGREES;
    return Math.min(max, Math.max(min, degrees + shift));
  }

  #localityOf({ postalCode, locality }: ShippedCentre['sites'][number]): ShippedLocality | undefined {
    return this.#byKey.get(localityKey(postalCode, locality));
  }

  #zoneOf(place: ShippedLocality | undefined): string {
    return (place && this.#zones.get(place.commune_nis)) ?? '';
  }
}

type Address = { street: string | null; postalCode: string; localityName: string };

/** An address in one line, as it is written on a letter. */
export function addressLine({ street, postalCode, localityName }: Address): string {
  return [street, `${postalCode} ${localityName}`].filter(Boolean).join(', ');
}

/**
 * A public transport planner with this address as the destination. Neither letec.be nor belgiantrain.be documents a
 * link that fills in an address; Google Maps does ("Maps URLs"). The visitor's own place is not sent along.
 */
export function plannerHref(site: Address): string {
  const params = new URLSearchParams({ api: '1', destination: inBelgium(site), travelmode: 'transit' });
  return `https://www.google.com/maps/dir/?${params}`;
}

export function mapHref(site: Address): string {
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query: inBelgium(site) })}`;
}

function inBelgium(site: Address): string {
  return `${addressLine(site)}, Belgique`;
}

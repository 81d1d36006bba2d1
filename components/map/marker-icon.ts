import { type DivIcon, divIcon } from 'leaflet';
import styles from './markers.module.css';

/** `PIN`: an exact point. `RING`: somewhere around. `GROUP`: several points. Told apart by shape, not only by colour. */
export type MarkerShape = 'PIN' | 'RING' | 'GROUP';

const classes = { PIN: styles.pin, RING: styles.ring, GROUP: styles.group } as const;
/** Large enough for a finger. */
const SIDE = 36;

/** @param label what the marker is called; the number alone says nothing to who does not see the map */
export function markerIcon(shape: MarkerShape, count: number, label: string): DivIcon {
  const body = document.createElement('span');
  const sign = document.createElement('span');
  sign.className = [styles.sign, classes[shape], count > 99 && styles.large].filter(Boolean).join(' ');
  sign.ariaHidden = 'true';
  if (count > 1 || shape === 'GROUP') {
    const number = document.createElement('span');
    number.textContent = count > 9999 ? `${Math.round(count / 1000)} k` : String(count);
    sign.append(number);
  }
  const name = document.createElement('span');
  name.className = styles.name ?? '';
  name.textContent = label;
  body.append(sign, name);
  return divIcon({
    html: body,
    className: styles.marker ?? '',
    iconSize: [SIDE, SIDE],
    // The tip of a pin is the place; rings and groups are centred on theirs.
    iconAnchor: [SIDE / 2, shape === 'PIN' ? SIDE : SIDE / 2],
  });
}

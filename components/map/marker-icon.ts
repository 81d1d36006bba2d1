import { type DivIcon, divIcon } from 'leaflet';
import styles from './markers.module.css';

/** `PIN`: an exact point. `RING`: somewhere around. `GROUP`: several points. Told apart by shape, not only by colour. */
export type MarkerShape = 'PIN' | 'RING' | 'GROUP';

const classes = { PIN: styles.pin, RING: styles.ring, GROUP: styles.group } as const;
/** Large enough for a finger. */
const SIDE = 36;

/** A sign that is looked at only. */
export function dotIcon(shape: MarkerShape, isHighlighted: boolean): DivIcon {
  const body = document.createElement('span');
  body.ariaHidden = 'true';
  const sign = document.createElement('span');
  sign.className = `${styles.sign} ${styles.dot} ${classes[shape]}`;
  body.append(sign);
  const className = [styles.marker, isHighlighted && styles.highlighted].filter(Boolean).join(' ');
  return divIcon({ html: body, className, iconSize: [SIDE, SIDE], iconAnchor: anchor(shape) });
}

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
    iconAnchor: anchor(shape),
  });
}

/** The tip of a pin is the place; rings and groups are centred on theirs. */
function anchor(shape: MarkerShape): [number, number] {
  return [SIDE / 2, shape === 'PIN' ? SIDE : SIDE / 2];
}

import type { Locale } from '@/i18n/locales';
import { formatMessage } from '../format';
import type { MapTexts } from '../texts';
import type { ZoneCentres } from '../zone-centres';
import { zoneLabelPoint, zoneNameLines } from '../zone-labels';
import { toPicture } from '../zone-outline';
import { pictureFrame, pictureSize, zonePaths } from '../zone-paths';
import styles from './zone-map-svg.module.css';

type Props = {
  zones: readonly ZoneCentres[];
  /** Codes of the zones chosen now. */
  selected?: readonly string[];
  href: (zone: ZoneCentres) => string;
  texts: MapTexts;
  locale: Locale;
};

const HATCHED = 'zone-map-hatched';

/** The nine zones with their numbers as one picture of links: whole without script, and what stands in for the map. */
export function ZoneMapSvg({ zones, selected = [], href, texts, locale }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture cannot be a fieldset
    <svg
      className={styles.picture}
      viewBox={`0 0 ${pictureSize.width} ${pictureSize.height}`}
      role="group"
      aria-label={texts.pictureLabel}
    >
      <defs>
        <pattern id={HATCHED} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles.hatch} d="M0 0v8" />
        </pattern>
      </defs>
      <g>
        <title>{texts.pictureOutside}</title>
        <path className={styles.outside} d={zonePaths.DG} />
        <path d={zonePaths.DG} fill={`url(#${HATCHED})`} />
      </g>
      {[...zones].sort(selectedLast(selected)).map((zone) => {
        const isSelected = selected.includes(zone.code);
        const text = isSelected ? texts.pictureZoneSelected : texts.pictureZone;
        return (
          <a key={zone.code} href={href(zone)} className={styles.zone} aria-current={isSelected || undefined}>
            <title>{formatMessage(text, locale, { name: zone.name, centres: zone.centres })}</title>
            <path d={pathOf(zone.code)} />
          </a>
        );
      })}
      {/* Over all the areas, so that none hides a neighbour's name. The links say the same in words. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g className={styles.labels} aria-hidden="true">
        {zones.map((zone) => (
          <ZoneLabel key={zone.code} zone={zone} />
        ))}
      </g>
    </svg>
  );
}

/** The number, large, over the name in one or two lines. */
function ZoneLabel({ zone }: { zone: ZoneCentres }) {
  const point = zoneLabelPoint(zone.code);
  if (!point) return null;
  const [x, y] = toPicture(point, pictureFrame);
  return (
    <>
      <text x={x} y={y} className={styles.number}>
        {zone.centres}
      </text>
      <text y={y} className={styles.name}>
        {zoneNameLines(zone.name).map((line, index) => (
          <tspan key={line} x={x} dy={index === 0 ? '1.1em' : '0.95em'}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

function pathOf(code: string): string | undefined {
  return Object.entries(zonePaths).find(([key]) => key === code)?.[1];
}

/** The outline of a chosen zone is drawn over its neighbours'. */
function selectedLast(selected: readonly string[]): (a: ZoneCentres, b: ZoneCentres) => number {
  return (a, b) => Number(selected.includes(a.code)) - Number(selected.includes(b.code));
}

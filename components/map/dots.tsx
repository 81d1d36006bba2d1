'use client';

import { useMemo } from 'react';
import { Marker } from 'react-leaflet';
import { dotIcon, type MarkerShape } from './marker-icon';

type Place = { id: string; latitude: number; longitude: number; shape: MarkerShape };
type Props = { places: readonly Place[]; highlighted: ReadonlySet<string> };

/** Places seen from so far away that they could not be told apart by a finger: they show where, and do nothing. */
export function Dots({ places, highlighted }: Props) {
  return places.map((place) => <Dot key={place.id} place={place} isHighlighted={highlighted.has(place.id)} />);
}

function Dot({ place, isHighlighted }: { place: Place; isHighlighted: boolean }) {
  const icon = useMemo(() => dotIcon(place.shape, isHighlighted), [place.shape, isHighlighted]);
  const position = useMemo(
    (): [number, number] => [place.latitude, place.longitude],
    [place.latitude, place.longitude],
  );
  return <Marker position={position} icon={icon} interactive={false} keyboard={false} />;
}

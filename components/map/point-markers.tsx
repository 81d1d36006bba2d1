'use client';

import 'react-leaflet-cluster/dist/assets/MarkerCluster.css';
import type { Marker as LeafletMarker, MarkerCluster, MarkerClusterGroup } from 'leaflet';
import type {} from 'leaflet.markercluster';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Marker } from 'react-leaflet';
import ClusterGroup from 'react-leaflet-cluster';
import { type MarkerShape, markerIcon } from './marker-icon';
import styles from './markers.module.css';
import { prefersStillness } from './motion';
import { useMarkerEvents } from './use-marker-events';

export type MapMarker = {
  id: string;
  latitude: number;
  longitude: number;
  shape: MarkerShape;
  count: number;
  label: string;
  /** Carried along for whoever opens the marker. */
  place: string;
};

type Props = {
  markers: readonly MapMarker[];
  groupLabel: (count: number) => string;
  /** Ids of markers to show among the others, in whatever group they are. */
  highlighted: ReadonlySet<string>;
  onSelect: (id: string) => void;
  /** Ids of the markers under the pointer or in focus, none when it has left. */
  onHover: (ids: readonly string[]) => void;
};

/** Nearer than this two signs would cover each other. */
const GATHER_PIXELS = 44;

/** Points that gather into groups where they would cover each other; a group shows the sum of its points' counts. */
export function PointMarkers({ markers, groupLabel, highlighted, onSelect, onHover }: Props) {
  const group = useRef<MarkerClusterGroup>(null);
  const known = useRef(new Map<LeafletMarker, MapMarker>());
  const byId = useRef(new Map<string, LeafletMarker>());
  const label = useRef(groupLabel);
  label.current = groupLabel;

  const register = useCallback((marker: MapMarker, layer: LeafletMarker) => {
    known.current.set(layer, marker);
    byId.current.set(marker.id, layer);
    return () => {
      known.current.delete(layer);
      byId.current.delete(marker.id);
    };
  }, []);
  const markersOf = useCallback(
    (layers: LeafletMarker[]) => layers.flatMap((layer) => known.current.get(layer) ?? []),
    [],
  );
  const groupIcon = useCallback(
    (cluster: MarkerCluster) => {
      const count = markersOf(cluster.getAllChildMarkers()).reduce((sum, marker) => sum + marker.count, 0);
      return markerIcon('GROUP', count, label.current(count));
    },
    [markersOf],
  );
  useMarkerEvents(useCallback((layers) => onHover(markersOf(layers).map(({ id }) => id)), [markersOf, onHover]));
  useHighlight(group, byId, highlighted, markers);
  // A group is drawn when its members change, not when their counts do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new markers are new counts
  useEffect(() => queueMicrotask(() => group.current?.refreshClusters()), [markers]);

  return (
    <ClusterGroup
      ref={group}
      iconCreateFunction={groupIcon}
      maxClusterRadius={GATHER_PIXELS}
      showCoverageOnHover={false}
      animate={!prefersStillness()}
      spiderLegPolylineOptions={{ className: styles.spiderLeg ?? '' }}
    >
      {markers.map((marker) => (
        <Point key={marker.id} marker={marker} register={register} onSelect={onSelect} />
      ))}
    </ClusterGroup>
  );
}

type PointProps = {
  marker: MapMarker;
  register: (marker: MapMarker, layer: LeafletMarker) => () => void;
  onSelect: (id: string) => void;
};

function Point({ marker, register, onSelect }: PointProps) {
  const { id, latitude, longitude, shape, count, label } = marker;
  const icon = useMemo(() => markerIcon(shape, count, label), [shape, count, label]);
  const keep = useCallback(
    (layer: LeafletMarker | null) => (layer ? register(marker, layer) : undefined),
    [marker, register],
  );
  const handlers = useMemo(() => ({ click: () => onSelect(id) }), [id, onSelect]);
  // A new position, even an equal one, takes the marker out of its group and puts it back: focus and hover are lost.
  const position = useMemo((): [number, number] => [latitude, longitude], [latitude, longitude]);
  return <Marker ref={keep} position={position} icon={icon} title={label} eventHandlers={handlers} />;
}

/** Marks the signs on the map that hold the highlighted points, again whenever the map regroups them. */
function useHighlight(
  group: { current: MarkerClusterGroup | null },
  byId: { current: ReadonlyMap<string, LeafletMarker> },
  highlighted: ReadonlySet<string>,
  markers: readonly MapMarker[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new markers are new signs
  useEffect(() => {
    const layers = group.current;
    if (!layers || highlighted.size === 0) return;
    const marked = new Set<Element>();
    const mark = () => {
      for (const id of highlighted) {
        const layer = byId.current.get(id);
        const sign = layer && layers.hasLayer(layer) ? layers.getVisibleParent(layer)?.getElement() : undefined;
        if (sign) marked.add(sign);
        sign?.classList.add(styles.highlighted ?? '');
      }
    };
    mark();
    layers.on('animationend', mark);
    return () => {
      layers.off('animationend', mark);
      for (const sign of marked) sign.classList.remove(styles.highlighted ?? '');
    };
  }, [group, byId, highlighted, markers]);
}

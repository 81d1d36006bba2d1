'use client';

import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useRef } from 'react';
import { Popup, useMap } from 'react-leaflet';
import styles from './info-popup.module.css';

type WindowProps = { label: string; closeLabel: string; onClose: () => void; children: ReactNode };
type Props = WindowProps & { latitude: number; longitude: number };

const MAX_WIDTH = 280;
/** Left free beside the window for the zoom buttons, above it, and below it for its tip and the notices. */
const ROOM = { beside: 62, above: 8, below: 90 };

/**
 * A small window on a point. When it is rendered again the library hides it for an instant to measure it, and the focus
 * inside it is lost: what changes must change within its children.
 */
export function InfoPopup({ latitude, longitude, ...content }: Props) {
  const map = useMap();
  const width = Math.min(MAX_WIDTH, map.getSize().x - ROOM.beside - 20);
  return (
    <Popup
      position={[latitude, longitude]}
      offset={[0, -14]}
      closeButton={false}
      closeOnEscapeKey={false}
      minWidth={width}
      maxWidth={width}
      autoPanPaddingTopLeft={[8, ROOM.above]}
      autoPanPaddingBottomRight={[ROOM.beside, ROOM.above]}
      className={styles.popup ?? ''}
      eventHandlers={{ remove: content.onClose }}
    >
      <PopupWindow {...content} />
    </Popup>
  );
}

/** Takes the focus when it opens and gives it back to the point when it closes. */
function PopupWindow({ label, closeLabel, onClose, children }: WindowProps) {
  const map = useMap();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const window = frame.current;
    if (!window) return;
    window.focus({ preventScroll: true });
    const grown = new ResizeObserver(() => keepTopInView(map, window));
    grown.observe(window);
    return () => {
      grown.disconnect();
      if (document.activeElement !== document.body) return;
      const back = opener instanceof HTMLElement && opener.isConnected ? opener : map.getContainer();
      back.focus({ preventScroll: true });
    };
  }, [map]);
  return (
    <div
      ref={frame}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={styles.window}
      style={{ maxBlockSize: map.getSize().y - ROOM.above - ROOM.below }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <button type="button" className={styles.close} onClick={onClose} aria-label={closeLabel} title={closeLabel}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
      {children}
    </div>
  );
}

function keepTopInView(map: LeafletMap, window: HTMLElement): void {
  const above = window.getBoundingClientRect().top - map.getContainer().getBoundingClientRect().top;
  const missing = above - ROOM.above - 14;
  if (missing >= 0) return;
  // Said as the library says its own moves for a popup: not one of the reader's.
  map.fire('autopanstart');
  map.panBy([0, missing]);
}

'use client';

import type { Popup as LeafletPopup } from 'leaflet';
import { type ReactNode, useEffect, useRef } from 'react';
import { Popup, useMap } from 'react-leaflet';
import styles from './map.module.css';

type Props = {
  latitude: number;
  longitude: number;
  label: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
};

/** A small window on a point. It takes the focus when it opens and gives it back when it closes. */
export function InfoPopup({ latitude, longitude, label, closeLabel, onClose, children }: Props) {
  const map = useMap();
  const window = useRef<HTMLDivElement>(null);
  const bubble = useRef<LeafletPopup>(null);

  useEffect(() => {
    const opener = document.activeElement;
    window.current?.focus({ preventScroll: true });
    return () => {
      if (!window.current?.contains(document.activeElement) && document.activeElement !== document.body) return;
      const back = opener instanceof HTMLElement && opener.isConnected ? opener : map.getContainer();
      back.focus({ preventScroll: true });
    };
  }, [map]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is a new size
  useEffect(() => {
    bubble.current?.update();
  }, [children]);

  return (
    <Popup
      ref={bubble}
      position={[latitude, longitude]}
      offset={[0, -14]}
      closeButton={false}
      minWidth={220}
      maxWidth={300}
      maxHeight={260}
      className={styles.popup ?? ''}
      eventHandlers={{ remove: onClose }}
    >
      <div
        ref={window}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      >
        <button
          type="button"
          className={styles.popupClose}
          onClick={onClose}
          aria-label={closeLabel}
          title={closeLabel}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
        {children}
      </div>
    </Popup>
  );
}

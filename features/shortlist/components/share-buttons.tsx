'use client';

import { useState, useSyncExternalStore } from 'react';
import button from '@/components/ui/button.module.css';

type Props = {
  url: string;
  title: string;
  texts: { print: string; copy: string; copied: string; copyFailed: string; share: string };
  className: string | undefined;
};

const noChange = () => () => undefined;

/** The ways to pass a list on that need script; those that do not stand beside them as links. */
export function ShareButtons({ url, title, texts, className }: Props) {
  const [said, setSaid] = useState('');
  const canShare = useSyncExternalStore(
    noChange,
    () => 'share' in navigator,
    () => false,
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid(texts.copied);
    } catch {
      setSaid(texts.copyFailed);
    }
  };
  // The visitor closing the phone's own window is no failure.
  const share = () => navigator.share({ title, url }).catch(() => undefined);
  return (
    <span className={className}>
      <button type="button" className={button.primary} data-needs-script="imprimer" onClick={() => window.print()}>
        {texts.print}
      </button>
      <button type="button" className={button.quiet} data-needs-script="copier" onClick={copy}>
        {texts.copy}
      </button>
      {canShare && (
        <button type="button" className={button.quiet} onClick={share}>
          {texts.share}
        </button>
      )}
      <span role="status">{said}</span>
    </span>
  );
}

'use client';

import { useLayoutEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Hush, Player } from './player';
import styles from './read-aloud.module.css';
import { LEFT_OUT } from './read-region';
import { usePlayer } from './use-player';

export type ReadAloudTexts = Record<Hush, string> & {
  group: string;
  listen: string;
  pause: string;
  resume: string;
  stop: string;
  slower: string;
  /** Parts are in a language that no voice of the device speaks. */
  otherVoice: string;
};

type Props = {
  /** Id of the region to read. */
  target: string;
  /** What the button does, said in full; begins with the word it shows. */
  label: string;
  texts: ReadAloudTexts;
};

/** One button that becomes pause and go on, and beside it, while it reads, stop and a slower pace. */
export function ReadAloudControl({ target, label, texts }: Props) {
  const { player, pace, listen, pause, resume, stop, changePace } = usePlayer(target, texts);
  const group = useRef<HTMLFieldSetElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const isActive = player.name === 'READING' || player.name === 'PAUSED';

  // A button that goes away hands the focus to the one that stays.
  useLayoutEffect(() => {
    if (!isActive && group.current?.contains(document.activeElement)) main.current?.focus();
  }, [isActive]);

  const button = () => {
    switch (player.name) {
      case 'READING':
        return { icon: 'pause', word: texts.pause, label: undefined, act: pause } as const;
      case 'PAUSED':
        return { icon: 'play', word: texts.resume, label: undefined, act: resume } as const;
      case 'IDLE':
      case 'WAITING':
        return { icon: 'sound', word: texts.listen, label, act: listen } as const;
    }
  };
  const { icon, word, label: fullName, act } = button();
  return (
    <fieldset ref={group} className={styles.control} aria-label={texts.group} {...LEFT_OUT}>
      <button
        ref={main}
        type="button"
        className={styles.button}
        data-needs-script={`read-${target}`}
        aria-label={fullName}
        aria-busy={player.name === 'WAITING' || undefined}
        onClick={act}
      >
        <Icon name={icon} />
        {word}
      </button>
      <button type="button" className={styles.button} hidden={!isActive} onClick={stop}>
        <Icon name="stop" />
        {texts.stop}
      </button>
      <button
        type="button"
        className={styles.button}
        hidden={!isActive}
        aria-pressed={pace === 'SLOW'}
        onClick={changePace}
      >
        {texts.slower}
      </button>
      <p role="status" className={styles.message}>
        {messageOf(player, texts)}
      </p>
    </fieldset>
  );
}

function messageOf(player: Player, texts: ReadAloudTexts): string {
  switch (player.name) {
    case 'IDLE':
      return player.hush ? texts[player.hush] : '';
    case 'WAITING':
      return '';
    case 'READING':
    case 'PAUSED':
      return player.hasForeignParts ? texts.otherVoice : '';
  }
}

'use client';

import { useCallback, useRef } from 'react';
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

/**
 * One button that becomes pause and go on, and beside it, while it reads, stop and a slower pace. They stand at the foot
 * of the screen then: the page moves with what is read, and stop must always be at hand.
 */
export function ReadAloudControl({ target, label, texts }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  // The buttons that go away hand the focus to the one that stays.
  const handOver = useCallback(() => {
    if (group.current?.contains(document.activeElement)) main.current?.focus();
  }, []);
  const { player, pace, listen, pause, resume, stop, changePace } = usePlayer(target, texts, handOver);
  const isActive = player.name === 'READING' || player.name === 'PAUSED';

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
      <div className={styles.bar} data-reading={isActive || undefined}>
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
        <button
          type="button"
          className={styles.button}
          hidden={!isActive}
          onClick={() => {
            handOver();
            stop();
          }}
        >
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
      </div>
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

'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { PluralTexts } from '@/i18n/plural-texts';
import styles from './field.module.css';

/** `kind` is only shown when `kindTexts` has a word for it. */
export type Suggestion = { value: string; label: string; detail: string; kind?: string };

type Props = {
  id: string;
  name: string;
  defaultValue: string;
  describedBy: string;
  /** Address that answers `{ items: Suggestion[] }` to `?q=`. */
  source: string;
  /** Name of the list for those who hear it. */
  listLabel: string;
  /** "{count} proposals" by plural category, with `{count}` inside. */
  countTexts: PluralTexts;
  /** What to call the kinds of proposals that need a word. */
  kindTexts?: Readonly<Record<string, string>>;
  autoComplete?: string;
  maxLength: number;
  /** A text box, or one with a way to empty it. */
  type?: 'text' | 'search';
  /** True = a chosen proposal is searched for at once. */
  submits?: boolean;
};

const DELAY_MS = 150;

/**
 * A text field that proposes values while one types (ARIA combobox, list only: what is typed is never replaced unless
 * a proposal is chosen). Without script it is the plain field it looks like.
 */
export function SuggestInput({
  id,
  name,
  defaultValue,
  describedBy,
  source,
  listLabel,
  countTexts,
  kindTexts = {},
  autoComplete,
  maxLength,
  type = 'text',
  submits = false,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [items, setItems] = useState<Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const isOpen = typed !== null && items.length > 0;

  useEffect(() => {
    if (typed === null || typed.trim().length < 2) {
      setItems([]);
      return undefined;
    }
    // A newer letter makes an older answer stale: it is cancelled, never shown late.
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const question = `${source}${source.includes('?') ? '&' : '?'}q=${encodeURIComponent(typed.trim())}`;
        const response = await fetch(question, { signal: stale.signal });
        const answer: { items: Suggestion[] } = response.ok ? await response.json() : { items: [] };
        setItems(answer.items);
        setActive(-1);
      } catch {
        if (!stale.signal.aborted) setItems([]);
      }
    }, DELAY_MS);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [typed, source]);

  const close = () => {
    setTyped(null);
    setItems([]);
    setActive(-1);
  };
  const choose = (item: Suggestion) => {
    if (input.current) input.current.value = item.value;
    close();
    input.current?.focus();
    if (submits) input.current?.form?.requestSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const chosen = items[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % items.length);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? items.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  };

  const plural = new Intl.PluralRules(typeof document === 'undefined' ? 'fr' : document.documentElement.lang);
  const count = (countTexts[plural.select(items.length)] ?? countTexts.other).replace('{count}', String(items.length));
  return (
    <>
      <input
        ref={input}
        id={id}
        name={name}
        type={type}
        defaultValue={defaultValue}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={describedBy}
        autoComplete={autoComplete}
        maxLength={maxLength}
        enterKeyHint={submits ? 'search' : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div id={listId} role="listbox" aria-label={listLabel} className={styles.options} hidden={!isOpen}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
          <div
            key={item.value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <bdi>{item.label}</bdi>{' '}
            <small>{[kindTexts[item.kind ?? ''], item.detail].filter(Boolean).join(' · ')}</small>
          </div>
        ))}
      </div>
      <span role="status" className="visually-hidden">
        {typed !== null && typed.trim().length >= 2 ? count : ''}
      </span>
    </>
  );
}

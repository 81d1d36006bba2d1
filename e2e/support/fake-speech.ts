import type { Page } from '@playwright/test';

export type Spoken = { text: string; lang: string; voice: string; rate: number };

type FakeVoice = { name: string; lang: string; localService?: boolean; default?: boolean };

/**
 * A device with these voices in place of the browser's own, for the browser of the tests has none. Sentences last until
 * `endSentence`, or `sentenceMs`; a cancel reports "interrupted" late, as browsers do; voices come late, as in Chrome.
 */
export async function giveVoices(page: Page, voices: FakeVoice[], sentenceMs?: number): Promise<void> {
  await page.addInitScript(
    ({ voices, sentenceMs }) => {
      class Utterance {
        voice: FakeVoice | null = null;
        lang = '';
        rate = 1;
        onend: (() => void) | null = null;
        onerror: ((event: { error: string }) => void) | null = null;
        constructor(readonly text: string) {}
      }
      class Speech extends EventTarget {
        spoken: Spoken[] = [];
        current: Utterance | null = null;
        #voices: FakeVoice[] = [];
        constructor() {
          super();
          setTimeout(() => {
            this.#voices = voices.map((voice) => ({ localService: true, default: false, ...voice }));
            this.dispatchEvent(new Event('voiceschanged'));
          }, 300);
        }
        getVoices() {
          return this.#voices;
        }
        speak(utterance: Utterance) {
          if (this.current) throw new Error('two voices at once');
          // What browsers ask for: that somebody touched the page.
          if (!navigator.userActivation.hasBeenActive) {
            setTimeout(() => utterance.onerror?.({ error: 'not-allowed' }));
            return;
          }
          this.current = utterance;
          const { text, lang, voice, rate } = utterance;
          this.spoken.push({ text, lang, voice: voice?.name ?? '', rate });
          if (sentenceMs !== undefined) setTimeout(() => this.end(utterance), sentenceMs);
        }
        end(utterance = this.current) {
          if (!utterance || utterance !== this.current) return;
          this.current = null;
          utterance.onend?.();
        }
        cancel() {
          const cancelled = this.current;
          this.current = null;
          if (cancelled) setTimeout(() => cancelled.onerror?.({ error: 'interrupted' }));
        }
      }
      const speech = new Speech();
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
      Object.defineProperty(window, 'fakeSpeech', { value: speech });
    },
    { voices, sentenceMs },
  );
}

declare global {
  interface Window {
    /** Only on pages with `giveVoices`. */
    fakeSpeech: { spoken: Spoken[]; current: unknown; end: () => void };
  }
}

export async function spoken(page: Page): Promise<Spoken[]> {
  return page.evaluate(() => window.fakeSpeech.spoken);
}

export async function isSpeaking(page: Page): Promise<boolean> {
  return page.evaluate(() => window.fakeSpeech.current !== null);
}

export async function endSentence(page: Page): Promise<void> {
  await page.evaluate(() => window.fakeSpeech.end());
}

/** The text that is highlighted now. */
export async function highlighted(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('read-aloud') ?? [])];
    return ranges.map((range) => (range instanceof Range ? range.toString() : '')).join('');
  });
}

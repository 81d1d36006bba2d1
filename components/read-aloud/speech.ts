import type { Hush } from './player';

const VOICES_WAIT_MS = 2000;
/** Some engines drop what is asked for right after a cancel. */
const AFTER_CANCEL_MS = 100;

export type Pace = 'NORMAL' | 'SLOW';
const rates: Record<Pace, number> = { NORMAL: 1, SLOW: 0.7 };

type Heard = { onEnd: () => void; onInterrupted: () => void; onFailure: (hush: Hush) => void };

let cancelledAt = Number.NEGATIVE_INFINITY;
/** Chrome forgets an utterance that nobody holds, and then never says that it ended. */
let held: SpeechSynthesisUtterance | null = null;
let yieldFloor: (() => void) | null = null;

export function speechOf(): SpeechSynthesis | null {
  return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window ? window.speechSynthesis : null;
}

/** One region is read at a time: who begins makes the one before stop. */
export function takeFloor(yieldIt: () => void): void {
  if (yieldFloor !== yieldIt) yieldFloor?.();
  yieldFloor = yieldIt;
}

/** Voices come late in Chrome; no voice at all is told after a moment. */
export async function waitForVoices(speech: SpeechSynthesis): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      speech.removeEventListener('voiceschanged', look);
      resolve();
    };
    const look = () => {
      if (speech.getVoices().length > 0) done();
    };
    const timer = setTimeout(done, VOICES_WAIT_MS);
    speech.addEventListener('voiceschanged', look);
  });
}

/** @returns what makes it silent at once */
export function say(
  speech: SpeechSynthesis,
  { text, voice, pace }: { text: string; voice: SpeechSynthesisVoice; pace: Pace },
  { onEnd, onInterrupted, onFailure }: Heard,
): () => void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  // Android chooses by the language, whatever the voice.
  utterance.lang = voice.lang.replaceAll('_', '-');
  utterance.rate = rates[pace];
  let isOver = false;
  utterance.onend = () => {
    if (isOver) return;
    isOver = true;
    onEnd();
  };
  utterance.onerror = ({ error }) => {
    if (isOver) return;
    isOver = true;
    if (error === 'interrupted' || error === 'canceled') onInterrupted();
    else onFailure(hushOf(error));
  };
  held = utterance;
  const wait = cancelledAt + AFTER_CANCEL_MS - performance.now();
  // At once when possible: Safari only lets a voice begin inside the touch itself.
  const timer = wait > 0 ? setTimeout(() => speech.speak(utterance), wait) : speech.speak(utterance);
  return () => {
    if (isOver) return;
    isOver = true;
    if (timer) clearTimeout(timer);
    if (held === utterance) held = null;
    cancelledAt = performance.now();
    speech.cancel();
  };
}

function hushOf(error: SpeechSynthesisErrorCode): Hush {
  if (error === 'not-allowed') return 'NOT_ALLOWED';
  return error === 'language-unavailable' || error === 'voice-unavailable' ? 'NO_VOICE' : 'FAILED';
}

import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { showPlaces } from './highlight';
import { rememberedPace, rememberPace } from './pace';
import { nextPlayer, silent } from './player';
import { readRegion } from './read-region';
import { type Sentence, toSentences } from './sentences';
import { type Pace, say, speechOf, takeFloor, waitForVoices } from './speech';
import { voiceFor } from './voices';

/**
 * Reads the region of that id aloud.
 *
 * @param rendering another object each time the page is rendered for another address: reading stops then
 * @param onFallSilent called just before reading ends by itself, while the buttons of reading are still there
 */
export function usePlayer(target: string, rendering: object, onFallSilent: () => void) {
  const [player, dispatch] = useReducer(nextPlayer, silent);
  const [pace, setPace] = useState<Pace>('NORMAL');
  const sentences = useRef<readonly Sentence<Text | Element>[]>([]);
  const stop = useCallback(() => dispatch({ type: 'STOP' }), []);

  // Asking for the voices is what makes some browsers load them.
  useEffect(() => void speechOf()?.getVoices(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another rendering is what stops it
  useEffect(() => stop, [rendering, stop]);

  useEffect(() => {
    const speech = speechOf();
    if (player.name !== 'READING' || !speech) return undefined;
    const { turn, at, count } = player;
    const sentence = sentences.current[at];
    const voice = sentence && voiceOf(speech, sentence.lang);
    if (!voice) {
      dispatch({ type: 'REFUSE', turn, hush: 'NO_VOICE' });
      return undefined;
    }
    const hush = say(
      speech,
      { text: sentence.text, voice, pace },
      {
        onEnd: () => {
          if (at + 1 === count) onFallSilent();
          dispatch({ type: 'SENTENCE_END', turn });
        },
        onInterrupted: () => dispatch({ type: 'INTERRUPTED', turn }),
        onFailure: (reason) => {
          onFallSilent();
          dispatch({ type: 'REFUSE', turn, hush: reason });
        },
      },
    );
    const onVisibility = () => document.hidden && dispatch({ type: 'PAUSE' });
    // The next page must not hear the rest of this one.
    const onLeave = () => {
      hush();
      stop();
    };
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('pagehide', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', onLeave);
      hush();
    };
  }, [player, pace, stop, onFallSilent]);

  const at = player.name === 'READING' || player.name === 'PAUSED' ? player.at : null;
  useEffect(() => (at === null ? undefined : showPlaces(sentences.current[at]?.pieces ?? [])), [at]);

  const listen = async () => {
    const turn = player.turn + 1;
    takeFloor(stop);
    setPace(rememberedPace());
    dispatch({ type: 'LISTEN' });
    const speech = speechOf();
    if (!speech) return dispatch({ type: 'REFUSE', turn, hush: 'NO_SPEECH' });
    // Without a pause when voices are there: Safari only lets a voice begin inside the touch itself.
    if (speech.getVoices().length === 0) await waitForVoices(speech);
    if (!voiceOf(speech, pageLang())) return dispatch({ type: 'REFUSE', turn, hush: 'NO_VOICE' });
    const region = document.getElementById(target);
    sentences.current = region ? toSentences(readRegion(region), pageLang()) : [];
    const hasForeignParts = sentences.current.some(({ lang }) => !voiceFor(speech.getVoices(), lang));
    return dispatch({ type: 'BEGIN', turn, count: sentences.current.length, hasForeignParts });
  };
  const resume = () => {
    takeFloor(stop);
    dispatch({ type: 'RESUME' });
  };
  const changePace = () => {
    const next = pace === 'SLOW' ? 'NORMAL' : 'SLOW';
    rememberPace(next);
    setPace(next);
  };
  return { player, pace, listen, resume, pause: () => dispatch({ type: 'PAUSE' }), stop, changePace };
}

function pageLang(): string {
  return document.documentElement.lang;
}

/** A part in another language, when nobody on the device speaks it, is read by the voice of the page. */
function voiceOf(speech: SpeechSynthesis, lang: string): SpeechSynthesisVoice | null {
  const voices = speech.getVoices();
  return voiceFor(voices, lang) ?? voiceFor(voices, pageLang());
}

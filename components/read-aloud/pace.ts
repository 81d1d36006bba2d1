import type { Pace } from './speech';

/** Kept on the device, sent to nobody. */
const KEY = 'read-aloud-pace';

export function rememberedPace(): Pace {
  try {
    return localStorage.getItem(KEY) === 'SLOW' ? 'SLOW' : 'NORMAL';
  } catch {
    // Storage is refused: each page begins at the usual pace.
    return 'NORMAL';
  }
}

export function rememberPace(pace: Pace): void {
  try {
    if (pace === 'SLOW') localStorage.setItem(KEY, pace);
    else localStorage.removeItem(KEY);
  } catch {
    // It is then chosen again on the next page.
  }
}

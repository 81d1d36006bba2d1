/** What we need of a browser's voice. */
export type Voice = { lang: string; default: boolean; localService: boolean };

/**
 * The voice to read a language with: the one chosen in the device's settings if it speaks it, else one of the usual
 * country, else any. Only voices that live on the device: the others send what they read to a third party.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | null {
  const speakers = voices.filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang));
  const country = regionOf(lang);
  return (
    speakers.find((voice) => voice.default) ??
    speakers.find((voice) => tidy(voice.lang).split('-').slice(1).includes(country)) ??
    speakers[0] ??
    null
  );
}

/** Android writes `fr_FR`, some makers `fra-FRA`. */
function tidy(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}

function languageOf(tag: string): string {
  const [primary = ''] = tidy(tag).split('-');
  try {
    return Intl.getCanonicalLocales(primary)[0] ?? primary;
  } catch {
    return primary;
  }
}

function regionOf(tag: string): string {
  try {
    return new Intl.Locale(tidy(tag)).maximize().region?.toLowerCase() ?? '';
  } catch {
    return '';
  }
}

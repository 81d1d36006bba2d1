import { expect, test } from 'vitest';
import { type Voice, voiceFor } from './voices';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  lang,
  default: false,
  localService: true,
  ...more,
});

test('no voice of the language is no voice', () => {
  expect(voiceFor([voice('en-US', { default: true }), voice('fil-PH')], 'fr')).toBeNull();
});

test('a voice that sends the text away is not used', () => {
  expect(voiceFor([voice('fr-FR', { localService: false })], 'fr')).toBeNull();
});

test('the voice chosen on the device comes first, then the usual country', () => {
  const canada = voice('fr-CA');
  const france = voice('fr-FR');
  expect(voiceFor([canada, france], 'fr')).toBe(france);
  const chosen = voice('fr-CA', { default: true });
  expect(voiceFor([france, chosen], 'fr')).toBe(chosen);
  expect(voiceFor([canada], 'fr')).toBe(canada);
});

test('tags as Android and some makers write them are understood, and broken ones passed over', () => {
  const voices = [voice(''), voice('!'), voice('fra_FRA'), voice('nl_BE'), voice('ara-001')];
  expect(voiceFor(voices, 'fr')?.lang).toBe('fra_FRA');
  expect(voiceFor(voices, 'nl')?.lang).toBe('nl_BE');
  expect(voiceFor(voices, 'ar')?.lang).toBe('ara-001');
});

import { expect, test } from 'vitest';
import { readSettings } from './env.ts';

const DATABASE_URL = 'postgresql://localhost/annuaire';

test.each([
  [{}, 'DATABASE_URL'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ DATABASE_URL, PORT: 'http' }, 'PORT'],
  [{ DATABASE_URL, PUBLIC_URL: 'annuaire.example' }, 'PUBLIC_URL'],
  [{ DATABASE_URL, MAP_TILE_URL: "https://x; script-src 'unsafe-inline'/" }, 'MAP_TILE_URL'],
])('%o names %s', (given, name) => expect(() => readSettings(given)).toThrow(name));

test('what is empty is not set', () => {
  const settings = readSettings({ DATABASE_URL, PORT: '8080', PUBLIC_URL: '', HOST: '' });
  expect(settings.publicUrl.href).toBe('http://localhost:8080/');
  expect(settings.host).toBeUndefined();
});

test.each([
  ['https://tiles.example/{z}/{x}/{y}.png', 'https://tiles.example'],
  ['https://{s}.tiles.example:8443/{z}/{x}/{y}.png', 'https://*.tiles.example:8443'],
])('%s → %s', (MAP_TILE_URL, origin) => expect(readSettings({ DATABASE_URL, MAP_TILE_URL }).tileOrigin).toBe(origin));

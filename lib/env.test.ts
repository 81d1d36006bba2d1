import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const database = 'postgresql://user:secret@127.0.0.1:5432/annuaire';

/** The settings as a process with these variables reads them, once. */
async function settings(variables: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { env } = await import('./env');
  return env();
}

const names = [
  'DATABASE_URL',
  'PUBLIC_URL',
  'HELP_PHONE',
  'HELP_NAME',
  'HELP_HOURS',
  'MAP_TILE_URL',
  'MAP_TILE_ATTRIBUTION',
  'DATABASE_POOL_SIZE',
];

beforeEach(() => {
  vi.resetModules();
  for (const name of names) vi.stubEnv(name, undefined);
});
afterEach(() => vi.unstubAllEnvs());

describe('the settings', () => {
  test('need the database alone', async () => {
    expect(await settings({ DATABASE_URL: database })).toEqual({
      DATABASE_URL: database,
      PUBLIC_URL: 'http://localhost:3000',
      OFFLINE_COPIES: 'on',
      DATABASE_POOL_SIZE: 10,
    });
  });

  test('are read as numbers where they are', async () => {
    expect(await settings({ DATABASE_URL: database, DATABASE_POOL_SIZE: '3' })).toMatchObject({
      DATABASE_POOL_SIZE: 3,
    });
  });

  test.each([
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'mysql://127.0.0.1/annuaire'],
    ['DATABASE_URL', 'annuaire'],
    ['PUBLIC_URL', 'annuaire.example'],
    ['DATABASE_POOL_SIZE', '0'],
    ['DATABASE_POOL_SIZE', 'many'],
    ['HELP_PHONE', '  '],
    ['HELP_PHONE', 'demandez-nous'],
    ['HELP_PHONE', '12'],
    ['HELP_NAME', ' '],
    ['HELP_HOURS', 'x'.repeat(121)],
  ])('name %s when it is %j', async (name, value) => {
    await expect(settings({ DATABASE_URL: database, [name]: value })).rejects.toThrow(name);
  });

  test.each(['081 00 00 00', '+32 81 00 00 00', '0800/00 000', '1718'])(
    'take %s as a number to call',
    async (phone) => {
      expect(
        await settings({ DATABASE_URL: database, HELP_PHONE: phone, HELP_NAME: 'Accueil', HELP_HOURS: '9 h – 16 h' }),
      ).toMatchObject({ HELP_PHONE: phone, HELP_NAME: 'Accueil', HELP_HOURS: '9 h – 16 h' });
    },
  );

  test.each(['HELP_NAME', 'HELP_HOURS'])('refuse %s without a number', async (name) => {
    await expect(settings({ DATABASE_URL: database, [name]: 'Accueil' })).rejects.toThrow('HELP_PHONE');
  });

  test('name every one that is wrong, and never show a password', async () => {
    const message = await settings({ DATABASE_URL: 'mysql://user:secret@host/db', DATABASE_POOL_SIZE: 'x' }).then(
      () => '',
      (error: unknown) => String(error),
    );
    expect(message).toContain('DATABASE_URL');
    expect(message).toContain('DATABASE_POOL_SIZE');
    expect(message).not.toContain('secret');
  });
});

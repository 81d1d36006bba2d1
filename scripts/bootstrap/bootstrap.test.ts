import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isInstalled } from './dependencies.mjs';
import { isNodeSupported } from './node-version.mjs';
import { checkPort, readPort } from './port.mjs';

describe('the Node version', () => {
  it.each([
    ['18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.1.0', true],
  ])('%s: %s', (version, supported) => {
    expect(isNodeSupported(version)).toBe(supported);
  });
});

describe('PORT', () => {
  it.each(['abc', '0', '65536', '-1', '3000.5', ' 3000', '0x10'])('refuses "%s"', (text) => {
    expect(() => readPort(text)).toThrow(`PORT must be a number from 1 to 65535, not "${text}".`);
  });

  it('is 3000 unless told otherwise', () => {
    expect([readPort(undefined), readPort(''), readPort('8080')]).toEqual([3000, 3000, 8080]);
  });

  it.each([undefined, '127.0.0.1'])('tells of one that is taken on %s', async (host) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen({ port: 0, host }, resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(checkPort(port, 0)).rejects.toThrow(`Port ${port} is already in use: stop what uses it, or set PORT.`);
    await new Promise((resolve) => server.close(resolve));
    await expect(checkPort(port, 0)).resolves.toBeUndefined();
  });
});

describe('the dependencies', () => {
  const next = { version: '16.4.6', integrity: 'sha512-a' };
  const mac = { version: '1.0.0', integrity: 'sha512-b', optional: true };

  it('are reinstalled when one is missing or is another version', () => {
    expect(isInstalled({ 'node_modules/next': next }, {})).toBe(false);
    expect(isInstalled({ 'node_modules/next': next }, { 'node_modules/next': { ...next, version: '16.4.5' } })).toBe(
      false,
    );
    expect(isInstalled({ 'node_modules/next': next }, { 'node_modules/next': { ...next, integrity: 'x' } })).toBe(
      false,
    );
  });

  it('are complete without the packages of other platforms, and whatever the project itself became', () => {
    const wanted = { '': { version: '2.0.0' }, 'node_modules/next': next, 'node_modules/mac': mac };
    expect(isInstalled(wanted, { 'node_modules/next': next })).toBe(true);
  });
});

// @ts-check
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from './user-error.mjs';

const DEFAULT_PORT = 3000;

/** A server whose parent was killed needs this long to notice and end. */
const PATIENCE_MS = 3_000;

/** @param {string | undefined} text the PORT variable */
export function readPort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new UserError(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/**
 * @param {number} port
 * @param {number} [patienceMs]
 */
export async function checkPort(port, patienceMs = PATIENCE_MS) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const refusal = await tryListen(port);
    if (refusal === undefined) return;
    if (refusal === 'EACCES')
      throw new UserError(`Port ${port} needs rights you do not have: set PORT to one above 1023.`);
    if (Date.now() > deadline) throw new UserError(`Port ${port} is already in use: stop what uses it, or set PORT.`);
    await delay(200);
  }
}

/**
 * On every address, then on loopback alone: a program listening there only would still take our visitors.
 * @param {number} port
 * @returns {Promise<string | undefined>} the code of the refusal
 */
async function tryListen(port) {
  return (await listenOnce(port)) ?? (await listenOnce(port, '127.0.0.1'));
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>}
 */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../bootstrap/user-error.mjs';
import type { NodeChild } from './child.ts';

const START_TIMEOUT_MS = 60_000;

/** Waits until the server takes connections on the port, or tells that it will not. */
export async function waitUntilServing(port: number, server: NodeChild): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let ended = false;
  void server.ended.then(() => {
    ended = true;
  });
  while (!(await answers(port))) {
    if (ended) throw new UserError('The server stopped while starting (it says why above).');
    if (Date.now() > deadline) throw new UserError(`The server did not open port ${port} within a minute.`);
    await delay(100);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

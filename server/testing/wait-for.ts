import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is yes. @throws after `ms` */
export async function waitFor(holds: () => boolean | Promise<boolean>, ms = 2_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`did not happen within ${ms} ms`);
    await sleep(20);
  }
}

import type { Page } from '@playwright/test';

/** A processor four times slower and slow 4G as Lighthouse applies it: 563 ms a round trip, 1.5 Mbit/s. */
export async function becomeSlowPhone(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1_474.56 * 1024) / 8,
    uploadThroughput: (675 * 1024) / 8,
  });
}

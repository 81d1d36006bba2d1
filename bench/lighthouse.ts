// `npm run lighthouse`: scores and first interactions on a simulated slow phone, for docs/performance.md.
import { chromium } from '@playwright/test';
import { ensureChromium } from '@/scripts/bootstrap/chromium.mjs';
import { UserError } from '@/scripts/bootstrap/user-error.mjs';
import { freePort } from '@/scripts/database/connection';
import { ensureBuild, ensureClient, type Step } from '@/scripts/start/preparation';
import { createShutdown } from '@/scripts/start/shutdown';
import { prepareReal, startCluster } from './databases';
import { writeSections } from './document';
import { dayAndMachine } from './figures';
import { interactionTable, measureInteractions } from './first-interaction';
import { listPages } from './front-bench';
import { auditPage, auditTable } from './lighthouse-audit';
import { startProduct } from './product-server';

const shutdown = createShutdown();
try {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg !== '--write' && arg !== '--quick')) {
    throw new UserError('Usage: npm run lighthouse -- [--quick] [--write]');
  }
  const step: Step = { root: process.cwd(), log: (line) => console.error(line), register: shutdown.add };
  const content = await run(step, args.includes('--quick') ? { audits: 1, touches: 3 } : { audits: 3, touches: 5 });
  console.log(content);
  if (args.includes('--write')) writeSections([{ name: 'lighthouse', content }]);
  await shutdown.end(0);
} catch (error) {
  await shutdown.fail(error);
}

async function run(step: Step, times: { audits: number; touches: number }): Promise<string> {
  await ensureClient(step);
  const realUrl = await prepareReal((await startCluster(step, true)).adminUrl, step);
  await ensureBuild(step);
  const product = await startProduct(realUrl);
  step.register(product.stop);
  const debuggingPort = await freePort();
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debuggingPort}`],
  });
  step.register(() => browser.close());

  const site = `http://localhost:${product.port}`;
  const known = (await listPages(realUrl)).map(({ name, path }) => ({ name: name.toString(), path }));
  const pages = [
    ...known,
    { name: 'key figures', path: '/chiffres-cles' },
    { name: 'home, Arabic', path: '/ar' },
    { name: 'search, Arabic', path: '/ar/formations' },
  ];
  const audits = [];
  for (const { name, path } of pages) {
    step.log(`Lighthouse: ${name}…`);
    audits.push({ name, ...(await auditPage(`${site}${path}`, debuggingPort, times.audits)) });
  }
  for (const { name, faults } of audits) for (const fault of faults) step.log(`${name}: ${fault}`);
  step.log('First interactions…');
  const interactions = await measureInteractions(browser, site, times.touches);
  const counts = `each page ${times.audits} times, each touch ${times.touches} times`;
  return `Measured on ${dayAndMachine()}, Chromium ${browser.version()}, ${counts}.\n\n${auditTable(audits)}\n\n${interactionTable(interactions)}`;
}

// `npm run bench`: what docs/performance.md says, measured on this machine.
import { readShippedData } from '@/features/imports/read-shipped-data';
import { createDb } from '@/lib/db';
import type { RunningDatabase } from '@/scripts/database/start-database';
import { ensureBuild, ensureClient, type Step } from '@/scripts/start/preparation';
import { createShutdown, type Shutdown } from '@/scripts/start/shutdown';
import { describeOffer, prepareReal, prepareScale, startCluster } from './databases';
import { type Section, writeSections } from './document';
import { dayAndMachine, table } from './figures';
import { compareWithPlainNode, frontTable, listPages, measureUncached } from './front-bench';
import { mapTable, weighCells } from './map-bench';
import { measureMemory, memoryTable } from './memory-bench';
import { type Options, readOptions } from './options';
import { weighPage, weightTable } from './page-weight';
import { startPlainNode } from './plain-node';
import { startProduct } from './product-server';
import { explain, explained } from './query-plans';
import { type Directory, latencyTable, measureLatencies, measureThroughput, throughputTable } from './search-bench';

const ROUNDS = 3;

const shutdown = createShutdown();
try {
  const options = readOptions(process.argv.slice(2));
  const sections = await run(options, shutdown);
  if (options.write) writeSections(sections);
  await shutdown.end(0);
} catch (error) {
  await shutdown.fail(error);
}

async function run(options: Options, { add }: Shutdown): Promise<Section[]> {
  const step: Step = { root: process.cwd(), log: (line) => console.error(line), register: add };
  await ensureClient(step);
  const cluster = await startCluster(step, options.keep);
  const realUrl = await prepareReal(cluster.adminUrl, step);
  const found = [
    ...(await measureOffer(options, cluster, step)),
    ...(await measureServer(options, realUrl, add, step)),
  ];
  const { version } = await describeOffer(realUrl);
  const sections = [{ name: 'machine', content: describeMachine(version) }, ...found];
  for (const { name, content } of sections) console.log(`\n## ${name}\n\n${content}`);
  return sections;
}

/** Search and map, at each scale. */
async function measureOffer({ parts, scales, seconds }: Options, { adminUrl }: RunningDatabase, { log }: Step) {
  const sections: Section[] = [];
  if (!parts.includes('search') && !parts.includes('map')) return sections;
  const read = readShippedData('data');
  if (!read.ok) throw new Error('data/ has problems: run `npm run load`');
  const directories: (Directory & { url: string })[] = [];
  for (const scale of scales) {
    const url = await prepareScale(adminUrl, read.data, scale, log);
    directories.push({ scale, url, db: createDb(url) });
  }
  const counts = await Promise.all(directories.map(({ url }) => describeOffer(url)));
  const head = ['Offer', 'centres', 'published', 'sites', 'trainings', 'published', 'rows to search'];
  const sizes = directories.map(({ scale }, index) => [`${scale}×`, ...(counts[index]?.counts ?? [])]);
  sections.push({ name: 'offer', content: table(head, sizes) });
  if (parts.includes('search')) {
    log('Measuring searches…');
    const samples = await measureLatencies(directories, seconds.latencies);
    sections.push({ name: 'search', content: latencyTable(samples, scales) });
    const rates = await measureThroughput(directories, seconds.throughput);
    sections.push({ name: 'throughput', content: throughputTable(rates) });
    sections.push({ name: 'plans', content: await describePlans(directories) });
  }
  if (parts.includes('map')) {
    log('Weighing the map…');
    const weights = [];
    for (const directory of directories) weights.push({ directory, levels: await weighCells(directory) });
    sections.push({ name: 'map', content: mapTable(weights) });
  }
  for (const { db } of directories) await db.$disconnect();
  return sections;
}

async function describePlans(directories: readonly (Directory & { url: string })[]): Promise<string> {
  const plans: string[] = [];
  const ends = [directories[0], directories.at(-1)].filter((directory) => directory !== undefined);
  for (const { name, ask } of explained) {
    for (const directory of ends) {
      const plan = await explain(directory, directory.url, ask);
      plans.push(`${name}, ${directory.scale}×:\n\n\`\`\`text\n${plan}\n\`\`\``);
    }
  }
  return plans.join('\n\n');
}

/** The built product with the real data, behind its front. */
async function measureServer({ parts, seconds }: Options, realUrl: string, add: Shutdown['add'], step: Step) {
  const sections: Section[] = [];
  if (!parts.includes('front') && !parts.includes('memory')) return sections;
  await ensureBuild(step);
  const product = await startProduct(realUrl);
  add(product.stop);
  const pages = await listPages(realUrl);
  if (parts.includes('front')) {
    step.log('Measuring the front…');
    const plain = await startPlainNode(
      product,
      pages.map(({ path }) => path),
    );
    add(plain.stop);
    const rates = await compareWithPlainNode(pages, product, plain, { rounds: ROUNDS, seconds: seconds.page });
    const uncached = await measureUncached(product, seconds.page * 2);
    sections.push({ name: 'front', content: frontTable(rates, uncached) });
    const weights = await Promise.all(pages.map((page) => weighPage(product.port, page.path)));
    sections.push({ name: 'weight', content: weightTable(pages, weights) });
    await plain.stop();
  }
  if (parts.includes('memory')) {
    step.log('Watching the memory…');
    const use = await measureMemory(product, pages, seconds.memory);
    sections.push({ name: 'memory', content: memoryTable(use) });
  }
  await product.stop();
  return sections;
}

function describeMachine(postgresql: string): string {
  return `Measured on ${dayAndMachine()}, Node ${process.version}, PostgreSQL ${postgresql} with its default settings.`;
}

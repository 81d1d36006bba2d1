// Loads data/ into the database of DATABASE_URL: node --import tsx scripts/load-data.ts [--data DIR]
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hashDataFiles, readDataFiles } from '@/features/imports/data-files';
import { isShippedDataLoaded, type LoadResult, loadShippedData } from '@/features/imports/mutations';
import { formatProblem, type Problem } from '@/features/imports/problems';
import { parseShippedData } from '@/features/imports/read-shipped-data';
import type { ShippedData } from '@/features/imports/shipped-data';
import { createDb } from '@/lib/db';
import { env } from '@/lib/env';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const folder = resolve(values.data ?? fileURLToPath(new URL('../data', import.meta.url)));

try {
  const db = createDb(env().DATABASE_URL, 1);
  try {
    process.exitCode = await load(db);
  } finally {
    await db.$disconnect();
  }
} catch (error) {
  // Prisma's messages show the code of the call first; what went wrong is their last line.
  const message = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
  console.error(`The data was not loaded: ${message}`);
  process.exitCode = 1;
}

async function load(db: ReturnType<typeof createDb>): Promise<0 | 1> {
  const problems: Problem[] = [];
  const files = readDataFiles(folder, problems);
  if (problems.length > 0) return refuse(problems);
  if (await isShippedDataLoaded(db, hashDataFiles(files))) {
    console.log('The data is already loaded.');
    return 0;
  }
  const read = parseShippedData(files);
  if (!read.ok) return refuse(read.problems);
  const result = await loadShippedData(db, read.data);
  console.log(result.status === 'LOADED' ? summarize(read.data, result) : 'The data is already loaded.');
  return 0;
}

function refuse(problems: Problem[]): 1 {
  const below = relative(process.cwd(), folder) || '.';
  const shownFolder = below.startsWith('..') ? folder : below;
  for (const problem of problems) {
    console.error(formatProblem({ ...problem, file: `${shownFolder}/${problem.file}` }));
  }
  console.error(
    `Nothing was loaded: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the files.`,
  );
  return 1;
}

function summarize(data: ShippedData, { centres, trainings }: Extract<LoadResult, { status: 'LOADED' }>): string {
  const published = data.centres.filter(({ status }) => status === 'PUBLISHED').length;
  const sites = data.centres.reduce((sum, centre) => sum + centre.sites.length, 0);
  const given = data.centres.reduce((sum, centre) => sum + centre.trainings.length, 0);
  const words = data.conceptTexts.reduce((sum, { words, also }) => sum + words.length + also.length, 0);
  const changes = [
    [centres.added + trainings.added, 'new'],
    [centres.changed + trainings.changed, 'changed'],
    [centres.retired + trainings.retired, 'archived'],
    [centres.kept + trainings.kept, 'left as edited since'],
  ] as const;
  const listings = changes.map(([count, what]) => `${count} ${what}`).join(', ');
  return `Loaded ${data.centres.length} centres (${published} published), ${sites} sites, ${given} trainings, ${data.localities.length} localities, ${data.keyFigures.length} key figures and ${data.concepts.length} concepts with ${words} words: ${listings}.`;
}

// Who may import whom, and a few more rules: docs/decisions/0007-architecture-check.md.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkArchitecture } from './architecture/rules.ts';
import { readSources, toSourceFiles } from './architecture/source-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [
  'app',
  'bench',
  'components',
  'e2e',
  'features',
  'i18n',
  'lib',
  'prisma/engine',
  'scripts',
  'server',
  'tests',
];

const present = folders.filter((folder) => existsSync(join(root, folder)));
const files = toSourceFiles(readSources(root, present)).filter(
  ({ path }) => !path.startsWith('scripts/zone-polygons/'),
);
const violations = checkArchitecture(files);

for (const { at, advice } of violations) console.error(`${at}\n  ${advice}\n`);
if (violations.length > 0) {
  console.error(`${violations.length} ${violations.length === 1 ? 'thing is' : 'things are'} not where they belong.`);
  process.exitCode = 1;
} else {
  console.log(`${files.length} files, all where they belong.`);
}

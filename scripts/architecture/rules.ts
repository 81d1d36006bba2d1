import { chainTo, cyclesOf, featureOf } from './graph.ts';
import type { Import, SourceFile } from './source-files.ts';

/** One thing that stands where it should not, with the sentence that tells where it belongs. */
export type Violation = { at: string; advice: string };

type ImportRule = {
  /** Files that the rule speaks of. */
  of: (path: string) => boolean;
  bans: (one: Import, path: string) => boolean;
  advice: string;
};

const MAX_LINES = 400;

/** Tables of data, which grow with the facts and not with the code. */
const dataTables: readonly string[] = ['features/map/zone-paths.ts'];

const isTest = (path: string) =>
  /\.test\.tsx?$/.test(path) || /^(tests|e2e)\//.test(path) || path.includes('/testing/');
const isProduct = (path: string) => /^(app|components|features|i18n|lib|server)\//.test(path);
const isIn =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const isPage = (path: string) => /^app\/.*(page|layout|not-found|error)\.tsx$/.test(path);
const isRoute = (path: string) => /^app\/.*route\.tsx?$/.test(path);
const isComponent = (path: string) => /^features\/[^/]+\/components\//.test(path);
const isNamed =
  (...names: string[]) =>
  (path: string) =>
    isIn('features')(path) && names.some((name) => path.endsWith(`/${name}.ts`));
const isOurs = (target: string) =>
  /^(app|bench|components|e2e|features|i18n|lib|messages|scripts|server|tests)\//.test(target);
const isOneOf =
  (...names: string[]) =>
  (target: string) =>
    names.includes(target);

const prismaClient = isOneOf('generated/prisma/client', 'generated/prisma/client.ts', '@prisma/client');
const database = isOneOf('lib/db', 'lib/db.ts');
const mapLibrary = isOneOf('leaflet', 'leaflet.markercluster', 'react-leaflet', 'react-leaflet-cluster');
const reads = isNamed('data', 'mutations');

// Types are always free to cross: they are gone when the program runs.
const importRules: ImportRule[] = [
  {
    of: (path) => !isIn('app')(path),
    bans: ({ target }) => isIn('app')(target),
    advice: 'app/ only routes. Move what is shared to the feature it is about, or to components/ or lib/.',
  },
  {
    of: isIn('components'),
    bans: ({ target }) => isIn('features')(target),
    advice:
      'components/ could ship in another product. Pass what it shows as props, or move it to features/<feature>/components.',
  },
  {
    of: isIn('lib'),
    bans: ({ target }) => isOurs(target) && !isIn('lib')(target),
    advice:
      'lib/ is technical and knows nothing of ours but the generated client. Move this to the feature it is about.',
  },
  {
    of: isIn('i18n'),
    bans: ({ target }) => isIn('features', 'components', 'server')(target),
    advice: 'i18n/ knows languages and catalogues only. Move this to the feature it is about.',
  },
  {
    of: isIn('server'),
    bans: ({ target }) => isIn('features', 'app', 'components')(target),
    advice:
      'server/ keeps and serves pages without knowing what they say. What it needs of a route is told in server/routes.ts.',
  },
  {
    of: (path) => isComponent(path) || isIn('components')(path),
    bans: ({ target }) => reads(target) || database(target) || prismaClient(target),
    advice: "A component gets its data by props. Read them in the feature's loaders.ts and pass them from the page.",
  },
  {
    of: isPage,
    bans: ({ target }) => reads(target) || database(target),
    advice: "A page reads through the feature's loaders.ts, which knows who is asking and what goes together.",
  },
  {
    of: isRoute,
    bans: ({ target }) => isNamed('loaders')(target),
    advice: 'A route handler calls data.ts with explicit arguments: loaders.ts are for pages.',
  },
  {
    of: isNamed('schema', 'rules', 'permissions'),
    bans: ({ target }) =>
      isOneOf('react', 'next', 'server-only')(target) || prismaClient(target) || database(target) || reads(target),
    advice:
      'schema.ts, rules.ts and permissions.ts are pure: they also run in the browser, in forms and in tests. Queries go to data.ts.',
  },
  {
    of: (path) => isProduct(path) && path !== 'lib/db.ts' && !isIn('features/imports')(path),
    bans: ({ target }, path) =>
      prismaClient(target) && !isNamed('data', 'mutations', 'offer-filter', 'candidates')(path),
    advice:
      'Queries live in data.ts and mutations.ts (SQL of the criteria in search/offer-filter.ts and candidates.ts). Enums are in generated/prisma/enums.',
  },
  {
    of: isProduct,
    bans: ({ target }, path) =>
      database(target) &&
      !isNamed('loaders')(path) &&
      !isRoute(path) &&
      path !== 'app/sitemap.ts' &&
      !isIn('lib')(path),
    advice:
      'The connection is opened by loaders.ts and route handlers, and passed on: data.ts takes it as an argument.',
  },
  {
    of: (path) => !isIn('components/map', 'features/map')(path),
    bans: ({ target }) => mapLibrary(target),
    advice: 'The map library is imported in components/map (one file per map object) and features/map only.',
  },
  {
    of: (path) => isProduct(path) && !isIn('lib')(path),
    bans: ({ target }) => isIn('scripts', 'bench', 'tests', 'e2e')(target),
    advice: 'The product does not need its tools. Move what both use to lib/.',
  },
];

const environmentReaders: readonly RegExp[] = [
  /^lib\/env\.ts$/,
  /^server\/(env|main)\.ts$/,
  /^(scripts|tests|bench|e2e|prisma\/engine)\//,
  /^[^/]*\.config\.ts$/,
];

/** Cycles between features that are known and wait to be undone. May only shrink. */
export const knownCycles: readonly string[] = [];

/** Every rule of docs/decisions/0007-architecture-check.md. */
export function checkArchitecture(files: readonly SourceFile[], known: readonly string[] = knownCycles): Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [
    ...files.flatMap(checkImports),
    ...files.flatMap(checkFile),
    ...files.flatMap((file) => checkChains(file, byPath)),
    ...checkCycles(files, known),
  ];
}

/** Tests may reach for anything: they say what it does. */
function checkImports({ path, imports }: SourceFile): Violation[] {
  if (isTest(path)) return [];
  return importRules
    .filter((rule) => rule.of(path))
    .flatMap(({ bans, advice }) =>
      imports
        .filter((one) => !one.isType && bans(one, path))
        .map(({ target }) => ({ at: `${path} imports ${target}`, advice })),
    );
}

function checkFile({ path, code, lines }: SourceFile): Violation[] {
  const violations: Violation[] = [];
  if (/\bprocess\.env\b/.test(code) && !isTest(path) && !environmentReaders.some((pattern) => pattern.test(path))) {
    violations.push({
      at: `${path} reads process.env`,
      advice:
        'Settings are parsed once, in lib/env.ts for the application and server/env.ts for the front: add yours there.',
    });
  }
  if (/\/index\.tsx?$/.test(path) || /^\s*export \* from/m.test(code)) {
    violations.push({
      at: `${path} is a barrel`,
      advice: 'Import from the file that owns the thing, and name a file after what it holds.',
    });
  }
  if (lines > MAX_LINES && !isTest(path) && !dataTables.includes(path)) {
    violations.push({
      at: `${path} has ${lines} lines`,
      advice: `Above ${MAX_LINES} lines a file holds several things: cut it by noun. A table of data is named in scripts/architecture/rules.ts.`,
    });
  }
  return violations;
}

/** What a file would drag along, through however many others. */
function checkChains({ path, code }: SourceFile, files: ReadonlyMap<string, SourceFile>): Violation[] {
  if (isTest(path)) return [];
  const violations: Violation[] = [];
  if (/^\s*['"]use client['"]/.test(code)) {
    const chain = chainTo(path, files, isOneOf('server-only'));
    if (chain) {
      violations.push({
        at: chain.join(' → '),
        advice: 'Code for the browser must not reach server-only code. Take its type only, or get the value by props.',
      });
    }
  }
  if (isPage(path)) {
    const chain = chainTo(path, files, mapLibrary);
    if (chain) {
      violations.push({
        at: chain.join(' → '),
        advice:
          'The map library never comes with a page: reach it by import() only, as features/map/components/offer-map-slot.tsx does.',
      });
    }
  }
  return violations;
}

function checkCycles(files: readonly SourceFile[], known: readonly string[]): Violation[] {
  const product = files.filter(({ path }) => featureOf(path) && !isTest(path));
  const cycles = cyclesOf(product).map(({ features, because }) => ({ name: features.join(' '), because }));
  return [
    ...cycles
      .filter(({ name }) => !known.includes(name))
      .map(({ name, because }) => ({
        at: `features ${name.replaceAll(' ', ', ')} need each other: ${because.join('; ')}`,
        advice:
          'Features do not form cycles. Move the shared part down to the feature both may use, or let app/ put the two together.',
      })),
    ...known
      .filter((name) => !cycles.some((cycle) => cycle.name === name))
      .map((name) => ({
        at: `the cycle ${name.replaceAll(' ', ', ')} no longer exists`,
        advice: 'Well done: take it out of `knownCycles` in scripts/architecture/rules.ts.',
      })),
  ];
}

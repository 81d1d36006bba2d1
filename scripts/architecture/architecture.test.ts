import { describe, expect, test } from 'vitest';
import { checkArchitecture } from './rules.ts';
import { toSourceFiles } from './source-files.ts';

/** What the check says of a small tree of files, a line each. */
function check(tree: Record<string, string>, known: readonly string[] = []): string[] {
  return checkArchitecture(toSourceFiles(new Map(Object.entries(tree))), known).map(({ at }) => at);
}

const advices = (tree: Record<string, string>) =>
  checkArchitecture(toSourceFiles(new Map(Object.entries(tree))), []).map(({ advice }) => advice);

const data = { 'features/a/data.ts': "import 'server-only';\nexport const read = 1;\n" };

describe('a tree where everything is in its place', () => {
  test('has nothing to say', () => {
    const tree = {
      ...data,
      'app/page.tsx':
        "import { load } from '@/features/a/loaders';\nimport { Card } from '@/features/a/components/card';",
      'app/api/route.ts': "import { read } from '@/features/a/data';\nimport { db } from '@/lib/db';",
      'app/api/route.test.ts': "import { GET } from '@/app/api/route';",
      'features/a/loaders.ts': "import { read } from './data';\nimport { db } from '@/lib/db';",
      'features/a/components/card.tsx':
        "import type { Row } from '../data';\nimport { Button } from '@/components/ui/button';",
      'features/a/schema.ts': "import { z } from 'zod';\nimport { Method } from '@/generated/prisma/enums';",
      'features/map/components/slot.tsx': "'use client';\nconst Map = () => import('./map');",
      'features/map/components/map.tsx': "'use client';\nimport { Frame } from '@/components/map/frame';",
      'components/map/frame.tsx': "import { MapContainer } from 'react-leaflet';\nimport 'leaflet/dist/leaflet.css';",
      'components/ui/button.tsx': "import styles from './button.module.css';",
      'lib/db.ts': "import { PrismaClient } from '@/generated/prisma/client';\nimport { env } from './env';",
      'lib/env.ts': 'export const env = () => process.env;',
      'scripts/load.ts': "import { createDb } from '@/lib/db';\nconst port = process.env.PORT;",
    };
    expect(check({ ...tree, 'features/a/data.ts': "import { Prisma } from '@/generated/prisma/client';" })).toEqual([]);
  });
});

describe('the check refuses', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a feature that imports app',
      { 'features/a/rules.ts': "import { x } from '@/app/x';" },
      ['features/a/rules.ts imports app/x'],
    ],
    [
      'a shared component that imports a feature',
      { 'components/ui/x.tsx': "import { a } from '@/features/a/rules';" },
      ['components/ui/x.tsx imports features/a/rules'],
    ],
    [
      'lib that imports a feature, a script or the languages',
      { 'lib/x.ts': "import a from '@/features/a/b';\nimport b from '../scripts/b';\nimport c from '@/i18n/c';" },
      ['lib/x.ts imports features/a/b', 'lib/x.ts imports scripts/b', 'lib/x.ts imports i18n/c'],
    ],
    [
      'the front that imports a feature',
      { 'server/front/x.ts': "import { a } from '@/features/a/b';" },
      ['server/front/x.ts imports features/a/b'],
    ],
    [
      'a component that reads the database',
      { ...data, 'features/a/components/x.tsx': "import { read, type Row } from '../data';" },
      ['features/a/components/x.tsx imports features/a/data.ts'],
    ],
    [
      'a page that reads data past the loaders',
      { ...data, 'app/[locale]/page.tsx': "import { read } from '@/features/a/data';" },
      ['app/[locale]/page.tsx imports features/a/data.ts'],
    ],
    [
      'a route that uses a loader',
      { 'features/a/loaders.ts': '', 'app/api/route.ts': "import { load } from '@/features/a/loaders';" },
      ['app/api/route.ts imports features/a/loaders.ts'],
    ],
    [
      'rules that query',
      { ...data, 'features/a/rules.ts': "import { read } from './data';" },
      ['features/a/rules.ts imports features/a/data.ts'],
    ],
    [
      'the Prisma client outside of data and mutations',
      { 'features/a/words.ts': "import { Prisma } from '@/generated/prisma/client';" },
      ['features/a/words.ts imports generated/prisma/client'],
    ],
    [
      'the connection opened by data',
      { 'features/a/data.ts': "import { db } from '@/lib/db';", 'lib/db.ts': '' },
      ['features/a/data.ts imports lib/db.ts'],
    ],
    [
      'the map library elsewhere',
      { 'features/a/components/x.tsx': "import { Marker } from 'react-leaflet';" },
      ['features/a/components/x.tsx imports react-leaflet'],
    ],
    [
      'settings read elsewhere',
      { 'features/a/x.ts': 'const url = process.env.URL;' },
      ['features/a/x.ts reads process.env'],
    ],
    ['a barrel', { 'features/a/index.ts': '' }, ['features/a/index.ts is a barrel']],
    ['a barrel of another name', { 'lib/all.ts': "export * from './x';" }, ['lib/all.ts is a barrel']],
    ['a file that has grown too long', { 'lib/x.ts': 'a\n'.repeat(401) }, ['lib/x.ts has 401 lines']],
  ])('%s', (_what, tree, expected) => {
    expect(check(tree)).toEqual(expected);
    for (const advice of advices(tree)) expect(advice).toMatch(/^[A-Za-z].{40,}/);
  });

  test('browser code that reaches server-only code through others', () => {
    const tree = {
      ...data,
      'features/a/words.ts': "export { read } from './data';",
      'features/b/x.tsx': "'use client';\nimport { read } from '@/features/a/words';",
    };
    expect(check(tree)).toEqual(['features/b/x.tsx → features/a/words.ts → features/a/data.ts → server-only']);
  });

  test('a page that brings the map library along, but not one that fetches it later', () => {
    const tree = (imports: string) => ({
      'app/page.tsx': "import { Slot } from '@/features/map/slot';",
      'features/map/slot.tsx': imports,
      'components/map/frame.tsx': "import { MapContainer } from 'react-leaflet';",
    });
    expect(check(tree("import { Frame } from '@/components/map/frame';"))).toEqual([
      'app/page.tsx → features/map/slot.tsx → components/map/frame.tsx → react-leaflet',
    ]);
    expect(check(tree("const Frame = () => import('@/components/map/frame');"))).toEqual([]);
    expect(check(tree("import type { Frame } from '@/components/map/frame';"))).toEqual([]);
  });
});

describe('cycles between features', () => {
  const tree = {
    'features/a/x.ts': "import { y } from '@/features/b/y';",
    'features/b/y.ts': "import { z } from '@/features/c/z';",
    'features/c/z.ts': "import { x } from '@/features/a/x';",
    'features/d/w.ts': "import { x } from '@/features/a/x';",
  };

  test('are found over any number of features, with the imports that make them', () => {
    expect(check(tree)).toEqual([
      'features a, b, c need each other: features/a/x.ts → features/b/y.ts; features/b/y.ts → features/c/z.ts; features/c/z.ts → features/a/x.ts',
    ]);
  });

  test('are not made by types, nor by tests', () => {
    expect(check({ ...tree, 'features/c/z.ts': "import type { x } from '@/features/a/x';" })).toEqual([]);
    expect(check({ ...tree, 'features/c/z.ts': '', 'features/c/z.test.ts': "import '@/features/a/x';" })).toEqual([]);
  });

  test('that are known pass until they are undone, and then must leave the list', () => {
    expect(check(tree, ['a b c'])).toEqual([]);
    expect(check({ 'features/a/x.ts': '' }, ['a b c'])).toEqual(['the cycle a, b, c no longer exists']);
  });
});

describe('imports are read from the code', () => {
  const importsOf = (code: string) =>
    toSourceFiles(new Map([['lib/x.ts', code]])).flatMap(({ imports }) =>
      imports.map(({ target, isType, isDynamic }) => `${target}${isType ? ' type' : ''}${isDynamic ? ' dynamic' : ''}`),
    );

  test.each([
    ["import a from 'a';", ['a']],
    ['import { a } from "@scope/name/deep";', ['@scope/name']],
    ["import type { A } from './a';", ['lib/a type']],
    ["import { type A, type B } from './a';", ['lib/a type']],
    ["import { type A, b } from './a';", ['lib/a']],
    ["import a, { type B } from './a';", ['lib/a']],
    ["import {\n  a,\n  b,\n} from '../i18n/a';", ['i18n/a']],
    ["export type { A } from './a';", ['lib/a type']],
    ["export { a } from './a';", ['lib/a']],
    ["import './a.css';", ['lib/a.css']],
    ["const a = await import('./a');", ['lib/a dynamic']],
    ["import { readFileSync } from 'node:fs';", ['node:fs']],
    ["// import a from 'a';\n/* import b from 'b'; */", []],
    ["const type = 1;\nexport const from = 'x';", []],
  ])('%j', (code, expected) => {
    expect(importsOf(code)).toEqual(expected);
  });

  test('and found with or without their extension', () => {
    const [file] = toSourceFiles(
      new Map([
        ['lib/x.ts', "import { y } from './y';\nimport { z } from './z.ts';"],
        ['lib/y.tsx', ''],
        ['lib/z.ts', ''],
      ]),
    );
    expect(file?.imports.map(({ target }) => target)).toEqual(['lib/y.tsx', 'lib/z.ts']);
  });
});

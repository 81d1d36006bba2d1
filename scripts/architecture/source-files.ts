import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export type Import = {
  /** As written. */
  specifier: string;
  /** A file of ours by its path from the root, or a package by its name (`leaflet`, `node:fs`, `@scope/name`). */
  target: string;
  /** Gone when compiled: `import type`, or types only between the braces. */
  isType: boolean;
  /** `import()`: fetched later, if ever. */
  isDynamic: boolean;
};

export type SourceFile = { path: string; code: string; lines: number; imports: Import[] };

const extensions = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

/** Everything we write in TypeScript or JavaScript, by its path from the root. */
export function readSources(root: string, folders: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) visit(path);
      } else if (/\.(tsx?|mjs)$/.test(entry.name)) {
        sources.set(path, readFileSync(join(root, path), 'utf8'));
      }
    }
  };
  for (const folder of folders) visit(folder);
  for (const entry of readdirSync(root)) {
    if (/\.(ts|mjs)$/.test(entry) && !entry.endsWith('.d.ts'))
      sources.set(entry, readFileSync(join(root, entry), 'utf8'));
  }
  return sources;
}

/** @param sources code by path from the root, with `/` */
export function toSourceFiles(sources: ReadonlyMap<string, string>): SourceFile[] {
  return [...sources].map(([path, text]) => {
    const code = withoutComments(text);
    const imports = importsIn(code).map(({ specifier, ...kind }) => {
      return { specifier, target: resolve(path, specifier, sources), ...kind };
    });
    return { path, code, lines: text.split('\n').length - 1, imports };
  });
}

/** Comments name code without using it. Strings are left: none of ours holds a comment sign but in addresses. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"`\w])\/\/.*$/gm, '');
}

function importsIn(code: string): Omit<Import, 'target'>[] {
  const named = [...code.matchAll(/^\s*(?:import|export)\b([^;'"()]*?)\bfrom\s*['"]([^'"]+)['"]/gm)].map((match) => ({
    specifier: match[2] ?? '',
    isType: isTypeOnly(match[1] ?? ''),
    isDynamic: false,
  }));
  const bare = [...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)].map((match) => ({
    specifier: match[1] ?? '',
    isType: false,
    isDynamic: false,
  }));
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => ({
    specifier: match[1] ?? '',
    isType: false,
    isDynamic: true,
  }));
  return [...named, ...bare, ...dynamic];
}

/** @param clause what stands between `import` and `from` */
function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b(?!\s*,)/.test(clause)) return true;
  const [, names] = /^\s*\{([^}]*)\}\s*$/.exec(clause) ?? [];
  const given = names?.split(',').filter((name) => name.trim() !== '') ?? [];
  return given.length > 0 && given.every((name) => /^\s*type\s/.test(name));
}

function resolve(from: string, specifier: string, sources: ReadonlyMap<string, string>): string {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(from), specifier)
      : null;
  if (path === null) return packageOf(specifier);
  return extensions.map((extension) => path + extension).find((candidate) => sources.has(candidate)) ?? path;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
